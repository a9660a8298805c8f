// SPDX-License-Identifier: Apache-2.0
// The event log, and the connections of clients of the API.

import { $, clock, followEnd, h } from './dom.js';
import * as api from './api.js';
import { chatTitle, shortName } from './people.js';
import { attempt, state as view } from './view.js';

/** The largest number of rows; older ones are removed from the page. */
const MOST_ROWS = 500;

let scroll;
let waiting = [];
let isDrawing = false;
let head = 0;
let connectionsSoFar = 0;
let hasCut = false;

export function start() {
  scroll = followEnd($('log-scroll'));
  $('cut').addEventListener('click', () => attempt(async () => {
    hasCut = true;
    const done = await api.act('cutConnections');
    if (done.connections === 0) {
      note('Nobody is connected to the API');
    } else {
      note(`${connectionsText(done.connections)} cut`, 'lost');
    }
  }));
}

/** An entry may arrive before its chat is known. */
export function show(state) {
  const unknown = $('events').querySelectorAll('[data-chat]:empty');
  if (unknown.length > 0) {
    const titles = new Map(state.chats.map((chat) => [chat.guid, chatTitle(chat)]));
    unknown.forEach((element) => element.append(titles.has(element.dataset.chat)
      ? ` in ${titles.get(element.dataset.chat)}` : ''));
  }
}

/** A new world, or the first one. */
export function hello(greeting) {
  waiting = [];
  $('events').replaceChildren();
  $('no-events').hidden = false;
  showHead(greeting.head);
}

export function entry(event) {
  add(() => row(event));
  showHead(Math.max(head, event.sequence));
}

export function trimmed(gap) {
  note(`The log no longer holds what came up to ${gap.through}`);
}

export function world(bell) {
  showHead(bell.head);
  $('connections').textContent = bell.connections === 0 ? 'no API client' : connectionsText(bell.connections);
  $('connections').classList.toggle('is-open', bell.connections > 0);
  if (hasCut && bell.connectionsSoFar > connectionsSoFar) {
    hasCut = false;
    note('An API client is back', 'back');
  }
  connectionsSoFar = bell.connectionsSoFar;
}

const connectionsText = (count) => `${count} API ${count === 1 ? 'connection' : 'connections'}`;

function showHead(sequence) {
  head = sequence;
  $('head').textContent = String(sequence);
}

function note(text, kind = '') {
  add(() => h('li', { class: `note ${kind}` }, text));
}

/** Rows are drawn together, once per frame; while the page is hidden, only the newest are kept. */
function add(build) {
  waiting.push(build);
  if (waiting.length > MOST_ROWS) {
    waiting.shift();
  }
  if (!isDrawing) {
    isDrawing = true;
    requestAnimationFrame(draw);
  }
}

function draw() {
  isDrawing = false;
  const list = $('events');
  list.append(...waiting.map((build) => build()));
  show(view);
  waiting = [];
  while (list.childElementCount > MOST_ROWS) {
    list.firstElementChild.remove();
  }
  $('no-events').hidden = list.childElementCount > 0;
  if (scroll.follows) {
    scroll.toEnd();
  }
}

function row(event) {
  const family = event.type.slice(0, event.type.indexOf('.'));
  return h('li', { class: 'event', 'data-family': family },
    h('span', { class: 'sequence' },
      h('span', { class: 'visually-hidden' }, 'sequence '), String(event.sequence)),
    h('p', { class: 'event-type' },
      h('code', {}, event.type),
      event.change && h('code', {}, ` ${event.change}`)),
    h('time', { datetime: event.at }, clock(event.at)),
    h('p', { class: 'muted', title: event.chat },
      'by ', h('span', { class: event.isFromOwner ? 'by-account' : null, title: event.actor },
        event.isFromOwner ? 'the account' : shortName(event.actor)),
      h('span', { 'data-chat': event.chat })),
    event.detail && h('p', { class: 'event-detail' }, event.detail));
}
