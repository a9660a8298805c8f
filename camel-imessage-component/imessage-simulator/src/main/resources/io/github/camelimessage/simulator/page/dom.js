// SPDX-License-Identifier: Apache-2.0
// Creates and updates elements. Text is added as text nodes only; no markup is parsed.

export const $ = (id) => document.getElementById(id);

/** An element with attributes, listeners (on*) and children; null and false are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * Updates the children of a list to match the items, in order. An element is rebuilt only if its item has changed, so the
 * others keep scroll position, focus and open controls.
 */
export function reconcile(parent, items, keyOf, build) {
  const focus = focusWithin(parent);
  const old = new Map([...parent.children].map((element) => [element.dataset.key, element]));
  let next = parent.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    const sign = JSON.stringify(item);
    let element = old.get(key);
    old.delete(key);
    if (!element || element.sign !== sign) {
      const fresh = build(item);
      fresh.dataset.key = key;
      fresh.sign = sign;
      if (element) {
        next = next === element ? fresh : next;
        element.replaceWith(fresh);
      }
      element = fresh;
    }
    if (element === next) {
      next = next.nextElementSibling;
    } else {
      parent.insertBefore(element, next);
    }
  }
  old.forEach((element) => element.remove());
  restore(parent, focus);
}

function focusWithin(parent) {
  const element = document.activeElement;
  const item = element && element !== parent && parent.contains(element) ? element.closest('[data-key]') : null;
  return item ? { key: item.dataset.key, name: element.dataset.focus } : null;
}

function restore(parent, focus) {
  if (!focus || parent.contains(document.activeElement)) {
    return;
  }
  const item = [...parent.children].find((element) => element.dataset.key === focus.key);
  const target = item && [...item.querySelectorAll('[data-focus]')].find((one) => one.dataset.focus === focus.name);
  (target || item?.querySelector('[data-focus]'))?.focus({ preventScroll: true });
}

/** Arrow keys, Home and End move the focus among the matching elements; Tab leaves them. */
export function arrowKeys(parent, selector) {
  parent.addEventListener('keydown', (event) => {
    const all = [...parent.querySelectorAll(selector)];
    const at = all.indexOf(event.target);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      all[Math.min(Math.max(to, 0), all.length - 1)].focus();
    }
  });
}

/** A button that has no effect at the moment. It keeps the focus, which a disabled one would lose. */
export function setIdle(button, isIdle) {
  button.setAttribute('aria-disabled', String(isIdle));
}

/**
 * Keeps the end of a scrolled element in view when its size or content changes, and while it is hidden, until the user
 * scrolls away from it.
 */
export function followEnd(element) {
  const follower = {
    follows: true,
    toEnd() {
      follower.follows = true;
      element.scrollTop = element.scrollHeight;
    },
  };
  element.addEventListener('scroll', () => {
    if (element.clientHeight > 0) {
      follower.follows = element.scrollHeight - element.scrollTop - element.clientHeight < 48;
    }
  });
  const observer = new ResizeObserver(() => follower.follows && follower.toEnd());
  // An image has its size only after it was loaded, so the content may grow too.
  [element, ...element.children].forEach((one) => observer.observe(one));
  return follower;
}

export function clock(text) {
  return new Date(text).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
