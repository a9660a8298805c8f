// SPDX-License-Identifier: Apache-2.0
// The dialogs: a new chat, and changes of the open one.

import { $, h, reconcile } from './dom.js';
import * as api from './api.js';
import { be, openChat, refresh, state as view, youIn } from './view.js';
import { avatar } from './people.js';

/** The limit of the simulator, in bytes; the size of a file is checked before it is sent. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

export function start() {
  for (const button of document.querySelectorAll('dialog [data-close]')) {
    button.addEventListener('click', () => button.closest('dialog').close());
  }
  $('new-chat').addEventListener('click', () => {
    $('new-you').value = view.you;
    $('new-others').value = '';
    $('new-dialog').showModal();
  });
  $('new-form').addEventListener('submit', submit(newChat));
  $('details-open').addEventListener('click', () => {
    say(null);
    $('details').showModal();
  });
  $('rename-form').addEventListener('submit', submit(async () => {
    await as('rename', { name: $('rename-name').value });
  }));
  $('add-form').addEventListener('submit', submit(async () => {
    await as('add', { addresses: [$('add-address').value.trim()] });
    $('add-address').value = '';
  }));
  $('leave').addEventListener('click', () => saying(async () => {
    await as('leave');
    $('details').close();
  }));
  $('focus-on').addEventListener('change', () => saying(async () => {
    await api.act('setFocus', { as: youIn(view.page.chat), focus: $('focus-on').checked });
    await refresh();
  }));
  for (const kind of ['background', 'icon']) {
    $(`${kind}-file`).addEventListener('change', () => saying(() => upload(kind)));
    $(`${kind}-remove`).addEventListener('click', () => saying(async () => {
      await api.removeImage(view.open, kind, youIn(view.page.chat));
      await refresh();
    }));
  }
}

export function show(state) {
  const chat = state.page?.chat;
  if (!chat) {
    $('details').close();
    return;
  }
  const you = youIn(chat);
  $('details-you').textContent = you ? `What you change here, you change as ${you}.` : 'Nobody is left in this chat.';
  for (const part of $('details').querySelectorAll('[data-group-only]')) {
    part.hidden = !chat.isGroup;
  }
  for (const control of $('details').querySelectorAll('input, form button, .picture button, #leave')) {
    control.disabled = you === null;
  }
  if (document.activeElement !== $('rename-name')) {
    $('rename-name').value = chat.name;
  }
  $('focus-on').checked = state.page.focused.includes(you);
  $('background-remove').hidden = !chat.background;
  $('icon-remove').hidden = !chat.icon;
  const people = chat.members.map((address) => ({ address, note: address === you ? 'you' : '' }));
  if (chat.ownerIsMember) {
    people.push({ address: state.owner, note: 'the account' });
  }
  reconcile($('members'), people, (person) => person.address, member);
}

function member(person) {
  return h('li', {},
    avatar(person.address, 'small'),
    h('span', {}, person.address),
    person.note && h('span', { class: 'mark' }, person.note),
    person.note !== 'you' && h('button', {
      type: 'button',
      'data-focus': 'remove',
      'aria-label': `Remove ${person.address}`,
      onclick: () => saying(() => as('remove', { addresses: [person.address] })),
    }, 'Remove'));
}

async function newChat() {
  const you = $('new-you').value.trim();
  const others = $('new-others').value.split(/[,;\s]+/).filter((address) => address !== '');
  const opened = others.length === 0
    ? await api.act('openChat', { as: you })
    : await api.act('createGroup', { as: you, others });
  // E-mail addresses are in lower case in the world.
  be(you.includes('@') ? you.toLowerCase() : you);
  $('new-dialog').close();
  await openChat(opened.chat);
  $('text').focus();
}

async function upload(kind) {
  const input = $(`${kind}-file`);
  const file = input.files[0];
  if (!file) {
    return;
  }
  try {
    await api.setImage(view.open, kind, youIn(view.page.chat), measured(file));
  } finally {
    // So that the same file can be chosen again.
    input.value = '';
  }
  await refresh();
}

/** The file, unless it is too large. */
export function measured(file) {
  if (file.size > MAX_FILE_BYTES) {
    throw new Error('The file is larger than 20 MB.');
  }
  return file;
}

/** Opens a dialog with its notice empty. */
export function open(id, focus) {
  say(null);
  $(id).showModal();
  $(id).querySelector(focus).focus();
}

/** Moves the focus after something was sent. */
export function focusAfter() {
  $('text').focus();
}

async function as(name, more = {}) {
  await api.act(name, { as: youIn(view.page.chat), chat: view.open, ...more });
  await refresh();
}

export function submit(work) {
  return (event) => {
    event.preventDefault();
    saying(work);
  };
}

/** A notice under a modal dialog could not be reached, so the dialog has its own. */
async function saying(work) {
  say(null);
  try {
    await work();
  } catch (failure) {
    say(failure.message);
  }
}

function say(message) {
  for (const element of document.querySelectorAll('dialog .alert')) {
    element.hidden = !message || !element.closest('dialog').open;
    element.textContent = message ?? '';
  }
}
