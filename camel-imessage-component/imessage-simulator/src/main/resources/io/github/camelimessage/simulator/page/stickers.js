// SPDX-License-Identifier: Apache-2.0
// Tapbacks that need more than a click: an emoji, and a sticker, which can also be placed on a message.

import { $ } from './dom.js';
import * as api from './api.js';
import { refresh, state as view, youIn } from './view.js';
import { measured, open, submit } from './dialogs.js';

/** The message and the bubble of the open dialog. */
let target = null;

export function start() {
  $('emoji-form').addEventListener('submit', submit(async () => {
    await api.act('react', { ...at(), kind: 'emoji', emoji: $('emoji').value.trim(), on: true });
    $('emoji-dialog').close();
    await refresh();
  }));
  $('sticker-form').addEventListener('submit', submit(place));
  $('sticker-tapback').addEventListener('change', showPlace);
}

export function show() {}

export function emoji(message, part) {
  target = { message, part };
  $('emoji').value = '';
  open('emoji-dialog', '#emoji');
}

export function sticker(message, part) {
  target = { message, part };
  $('sticker-form').reset();
  showPlace();
  open('sticker-dialog', '#sticker-file');
}

/** A tapback has no placement. */
function showPlace() {
  $('sticker-place').hidden = $('sticker-tapback').checked;
  $('sticker-send').textContent = $('sticker-tapback').checked ? 'React' : 'Place Sticker';
}

const at = () => ({
  as: youIn(view.page.chat),
  chat: view.open,
  message: target.message.guid,
  part: target.part,
});

async function place() {
  const file = measured($('sticker-file').files[0]);
  await api.putSticker({
    ...at(),
    name: file.name,
    tapback: $('sticker-tapback').checked,
    x: $('sticker-x').valueAsNumber / 100,
    y: $('sticker-y').valueAsNumber / 100,
    rotation: $('sticker-turn').valueAsNumber * Math.PI / 180,
  }, file);
  $('sticker-dialog').close();
  await refresh();
}
