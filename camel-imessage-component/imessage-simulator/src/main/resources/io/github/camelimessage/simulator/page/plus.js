// SPDX-License-Identifier: Apache-2.0
// Everything that the user can send besides text: files, voice memos, polls, locations and app cards.

import { $, h } from './dom.js';
import * as api from './api.js';
import { attempt, refresh, state as view, youIn } from './view.js';
import { focusAfter, measured, open, submit } from './dialogs.js';
import * as composer from './composer.js';

const FEWEST_CHOICES = 2;

export function start() {
  $('plus').addEventListener('click', () => unfold($('plus-menu').hidden));
  $('plus-menu').addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      unfold(false);
      $('plus').focus();
    }
  });
  for (const [kind, isVoice] of [['file', false], ['audio', true]]) {
    $(`plus-${kind}`).addEventListener('click', () => $(`${kind}-input`).click());
    $(`${kind}-input`).addEventListener('change', () => attempt(() => sendFiles($(`${kind}-input`), isVoice)));
  }
  $('plus-poll').addEventListener('click', newPoll);
  $('poll-add-choice').addEventListener('click', () => addChoiceField().focus());
  $('poll-form').addEventListener('submit', submit(sendPoll));
  $('choice-form').addEventListener('submit', submit(addChoice));
  $('plus-location').addEventListener('click', () => location());
  $('location-form').addEventListener('submit', submit(shareLocation));
  $('plus-card').addEventListener('click', () => open('card-dialog', '#card-caption'));
  $('card-form').addEventListener('submit', submit(sendCard));
}

export function show(state) {
  const you = state.page ? youIn(state.page.chat) : null;
  $('plus').disabled = you === null;
  if (you === null) {
    unfold(false);
  }
}

function unfold(isOpen) {
  $('plus-menu').hidden = !isOpen;
  $('plus').setAttribute('aria-expanded', String(isOpen));
}

const who = () => ({ as: youIn(view.page.chat), chat: view.open });

async function sendFiles(input, voice) {
  const files = [...input.files];
  // So that the same file can be chosen again.
  input.value = '';
  unfold(false);
  for (const file of files) {
    const body = measured(file);
    const type = file.type || 'application/octet-stream';
    await api.sendFile({ ...who(), name: file.name, type, voice, ...composer.takeReply() }, body);
  }
  await refresh();
  focusAfter();
}

async function done(dialog) {
  $(dialog).close();
  unfold(false);
  await refresh();
  focusAfter();
}

function newPoll() {
  $('poll-form').reset();
  $('poll-choices').replaceChildren();
  for (let i = 0; i < FEWEST_CHOICES; i++) {
    addChoiceField();
  }
  open('poll-dialog', '#poll-title');
}

function addChoiceField() {
  const number = $('poll-choices').childElementCount + 1;
  const input = h('input', { autocomplete: 'off', maxlength: '200', 'aria-label': `Choice ${number}` });
  $('poll-choices').append(h('li', {}, input));
  return input;
}

async function sendPoll() {
  const choices = [...$('poll-choices').querySelectorAll('input')].map((input) => input.value.trim());
  await api.act('createPoll', {
    ...who(),
    title: $('poll-title').value.trim() || null,
    choices: choices.filter((text) => text !== ''),
  });
  await done('poll-dialog');
}

let poll = null;

/** Opens the dialog for another choice of a poll. */
export function choice(of) {
  poll = of;
  $('choice-text').value = '';
  open('choice-dialog', '#choice-text');
}

async function addChoice() {
  await api.act('addPollOption', { as: youIn(view.page.chat), poll: poll.guid, text: $('choice-text').value });
  await done('choice-dialog');
}

/** Opens the dialog to share a location, or to move a shared one. */
export function location(from = null) {
  const shared = from ?? view.page.locations.find((one) => one.address === youIn(view.page.chat)) ?? null;
  $('location-title').textContent = shared ? 'Move your location' : 'Share your location';
  $('location-send').textContent = shared ? 'Move' : 'Share';
  $('location-latitude').value = shared?.latitude ?? '';
  $('location-longitude').value = shared?.longitude ?? '';
  $('location-street').value = shared?.street ?? '';
  $('location-locality').value = shared?.locality ?? '';
  $('location-time').hidden = shared !== null;
  open('location-dialog', '#location-latitude');
}

async function shareLocation() {
  const minutes = $('location-minutes').value;
  await api.act('shareLocation', {
    ...who(),
    latitude: $('location-latitude').valueAsNumber,
    longitude: $('location-longitude').valueAsNumber,
    street: $('location-street').value,
    locality: $('location-locality').value,
    minutes: minutes === '' ? null : Number(minutes),
  });
  await done('location-dialog');
}

async function sendCard() {
  await api.act('sendAppCard', {
    ...who(),
    app: $('card-app').value,
    caption: $('card-caption').value,
    subcaption: $('card-subcaption').value,
    url: $('card-url').value,
  });
  $('card-form').reset();
  await done('card-dialog');
}
