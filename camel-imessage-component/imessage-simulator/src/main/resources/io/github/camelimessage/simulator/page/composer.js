// SPDX-License-Identifier: Apache-2.0
// The input with which the user writes as another person. Typing shows the typing indicator.

import { $, h, reconcile } from './dom.js';
import * as api from './api.js';
import { describe, summary } from './parts.js';
import { attempt, be, refresh, state as view, youIn } from './view.js';

/** The time without input after which the typing indicator is hidden. */
const IDLE_MILLIS = 5000;

/** { kind: 'reply' | 'edit', message, part (a bubble or null), text (of that) } or null. */
let about = null;
let chatShown = null;
/** The person and chat of the shown typing indicator, or null. */
let typing = null;
let idle = 0;

export function start() {
  $('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(send);
  });
  $('text').addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      $('composer').requestSubmit();
    } else if (event.key === 'Escape' && about) {
      setAbout(null);
    }
  });
  $('text').addEventListener('input', () => {
    fit();
    sign($('text').value !== '');
  });
  $('text').addEventListener('blur', () => sign(false));
  $('you').addEventListener('change', () => {
    sign(false);
    be($('you').value);
  });
  $('composing-cancel').addEventListener('click', () => setAbout(null));
  window.addEventListener('pagehide', () => typing && api.lastAct('setTyping', { ...typing, typing: false }).catch(() => {}));
}

export function show(state) {
  const chat = state.page?.chat;
  if (!chat) {
    return;
  }
  if (chatShown !== chat.guid) {
    chatShown = chat.guid;
    sign(false);
    setAbout(null);
  }
  const you = youIn(chat);
  reconcile($('you'), chat.members, (address) => address, (address) => h('option', {}, address));
  $('you').value = you ?? '';
  for (const id of ['you', 'text', 'send', 'effect']) {
    $(id).disabled = you === null;
  }
}

export function reply(message, part) {
  const text = part === null ? summary(message) : describe(message.parts[part]);
  setAbout({ kind: 'reply', message, part, text });
}

/** The text of the bubble; without a bubble, the first text. */
export function edit(message, part) {
  const edited = part ?? message.parts.findIndex((one) => one.type === 'text');
  const text = message.parts[edited].text;
  setAbout({ kind: 'edit', message, part: edited, text });
  $('text').value = text;
  fit();
}

/** Returns the message to reply to, in the form of the API, and clears it. */
export function takeReply() {
  if (about?.kind !== 'reply') {
    return {};
  }
  const target = { replyTo: about.message.guid, part: about.part };
  setAbout(null);
  return target;
}

function setAbout(next) {
  if (about?.kind === 'edit') {
    $('text').value = '';
    fit();
  }
  about = next;
  $('composing').hidden = !about;
  $('effect').disabled = about?.kind === 'edit';
  if (about) {
    const what = about.kind === 'edit' ? 'Editing' : 'Replying to';
    $('composing-text').textContent = `${what} “${about.text}”`;
    $('text').focus();
  }
}

async function send() {
  const text = $('text').value;
  if (text.trim() === '') {
    return;
  }
  const who = { as: youIn(view.page.chat), chat: view.open, text };
  const was = about;
  const effect = $('effect').value;
  // Cleared at once, so that further input belongs to the next message.
  about = null;
  setAbout(null);
  setText('', '');
  sign(false);
  try {
    if (was?.kind === 'edit') {
      await api.act('edit', { ...who, message: was.message.guid, part: was.part });
    } else {
      await api.act('send', {
        ...who,
        effect: effect || null,
        replyTo: was?.message.guid ?? null,
        part: was?.part ?? null,
      });
    }
  } catch (refusal) {
    if ($('text').value === '' && view.open === who.chat) {
      setAbout(was);
      setText(text, effect);
    }
    throw refusal;
  }
  await refresh();
}

function setText(text, effect) {
  $('text').value = text;
  $('effect').value = effect;
  fit();
}

function sign(isTyping) {
  clearTimeout(idle);
  if (isTyping) {
    idle = setTimeout(() => sign(false), IDLE_MILLIS);
    if (!typing) {
      typing = { as: youIn(view.page.chat), chat: view.open };
      attempt(() => api.act('setTyping', { ...typing, typing: true }));
    }
  } else if (typing) {
    const was = typing;
    typing = null;
    // A person who has left the chat meanwhile no longer types there, so an error is ignored.
    api.act('setTyping', { ...was, typing: false }).catch(() => {});
  }
}

function fit() {
  $('text').rows = Math.min(6, $('text').value.split('\n').length);
}
