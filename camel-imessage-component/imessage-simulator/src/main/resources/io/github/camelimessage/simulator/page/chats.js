// SPDX-License-Identifier: Apache-2.0
// The list of chats, as the account sees them.

import { $, arrowKeys, clock, h, reconcile } from './dom.js';
import { imageUrl } from './api.js';
import { chatAvatar, chatTitle, shortName } from './people.js';
import { summary } from './parts.js';
import { openChat } from './view.js';

export function start() {
  for (const list of [$('chat-list'), $('archive-list')]) {
    arrowKeys(list, 'button');
  }
}

export function show(state) {
  const rows = state.chats.map((chat) => ({ ...chat, isOpen: chat.guid === state.open }));
  const archived = rows.filter((chat) => chat.isArchived);
  reconcile($('chat-list'), rows.filter((chat) => !chat.isArchived), (chat) => chat.guid, row);
  reconcile($('archive-list'), archived, (chat) => chat.guid, row);
  $('archive').hidden = archived.length === 0;
  $('no-chats').hidden = rows.length > 0;
  $('more-chats').hidden = state.hidden === 0;
  $('more-chats').textContent = `${state.hidden} older chats are not listed.`;
  reconcile($('people'), people(state.chats), (address) => address, (address) => h('option', { value: address }));
}

function people(chats) {
  return [...new Set(chats.flatMap((chat) => chat.members))].sort();
}

function row(chat) {
  return h('li', {}, h('button', {
    type: 'button',
    class: 'chat-row',
    'data-focus': 'open',
    'aria-current': chat.isOpen ? 'true' : null,
    onclick: () => openChat(chat.guid),
  },
  chatAvatar(chat, chat.icon ? imageUrl(chat.guid, 'icon', chat.icon) : null),
  h('span', { class: 'chat-row-text' },
    h('span', { class: 'chat-row-top' },
      h('span', { class: 'chat-row-title' }, chatTitle(chat)),
      chat.last && h('time', { datetime: chat.last.created }, clock(chat.last.created))),
    h('span', { class: 'chat-row-last' }, chat.typing.length > 0 ? typing(chat) : last(chat)),
    h('span', { class: 'marks' },
      chat.isGroup && h('span', { class: 'mark' }, `group of ${chat.members.length + (chat.ownerIsMember ? 1 : 0)}`),
      chat.isArchived && h('span', { class: 'mark' }, 'archived'),
      !chat.ownerIsMember && h('span', { class: 'mark' }, 'account left'))),
  chat.unread > 0 && h('span', { class: 'unread' }, String(chat.unread),
    h('span', { class: 'visually-hidden' }, ' unread'))));
}

const typing = (chat) => `${chat.typing.map(shortName).join(', ')} typing…`;

function last(chat) {
  if (!chat.last) {
    return 'No message yet';
  }
  const who = chat.last.isFromOwner ? 'Account' : shortName(chat.last.sender);
  return chat.last.retracted ? `${who} unsent a message` : `${who}: ${summary(chat.last)}`;
}
