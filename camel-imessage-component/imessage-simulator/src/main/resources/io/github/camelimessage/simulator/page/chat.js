// SPDX-License-Identifier: Apache-2.0
// The open chat: header, messages, typing indicator, background.

import { $, arrowKeys, followEnd, reconcile, setIdle } from './dom.js';
import * as api from './api.js';
import { chatAvatar, chatTitle, shortName } from './people.js';
import { attempt, refresh, state as view, wantEarlier, youIn } from './view.js';
import { messageItem } from './message.js';
import { describe, summary } from './parts.js';
import { pollItem } from './poll.js';
import * as composer from './composer.js';
import * as plus from './plus.js';
import * as stickers from './stickers.js';

const HEX = /^#[0-9a-f]{6}$/i;

let end;
let expanded = null;
/** The selected bubble of the expanded message, or null for the whole message. */
let part = null;
let shown = null;

const on = {
  toggle(guid) {
    expanded = expanded === guid ? null : guid;
    part = null;
    show(view);
    focusAction(guid, expanded ? 'love' : 'more');
  },
  part(chosen) {
    part = chosen;
    show(view);
  },
  react: (message, reaction) => onMessage(message, 'react', { ...reaction, part }),
  unsend: (message) => onMessage(message, 'unsend'),
  read: (message) => onMessage(message, 'read'),
  emoji: (message) => closing((chosen) => stickers.emoji(message, chosen)),
  sticker: (message) => closing((chosen) => stickers.sticker(message, chosen)),
  reply: (message) => closing((chosen) => composer.reply(message, chosen)),
  edit: (message) => closing((chosen) => composer.edit(message, chosen)),
  vote: (poll, option) => onPoll('vote', { poll: poll.guid, option: option.id }),
  unvote: (poll) => onPoll('unvote', { poll: poll.guid }),
  addChoice: (poll) => plus.choice(poll),
};

export function start() {
  end = followEnd($('messages-scroll'));
  arrowKeys($('messages'), '.more');
  $('earlier').addEventListener('click', () => attempt(wantEarlier));
  $('mark-read').addEventListener('click', () => phone('markRead'));
  $('archive-toggle').addEventListener('click', () => phone('archive', { archived: !view.page.chat.isArchived }));
  $('background').addEventListener('error', () => { $('background').hidden = true; });
}

function phone(name, more = {}) {
  return attempt(async () => {
    await api.act(name, { chat: view.open, ...more });
    await refresh();
  });
}

export function show(state) {
  const page = state.page;
  const chat = page?.chat;
  $('chat-tools').hidden = !chat;
  $('composer').hidden = !chat;
  $('chat-avatar').hidden = !chat;
  $('chat-title').textContent = chat ? chatTitle(chat) : state.open ? 'Opening…' : 'No chat is open';
  $('chat-members').textContent = chat ? members(chat, state.owner) : 'Choose one, or open a new one.';
  showBackground(chat);
  if (!chat) {
    shown = null;
    expanded = null;
    $('messages').replaceChildren();
    $('typing').hidden = true;
    $('earlier').hidden = true;
    return;
  }
  const icon = chat.icon ? api.imageUrl(chat.guid, 'icon', chat.icon) : null;
  $('chat-avatar').replaceChildren(chatAvatar(chat, icon));
  $('archive-toggle').textContent = chat.isArchived ? 'Unarchive' : 'Archive';
  setIdle($('archive-toggle'), !chat.ownerIsMember);
  setIdle($('mark-read'), chat.unread === 0 || !chat.ownerIsMember);
  showMessages(page, state);
}

function members(chat, owner) {
  const others = chat.members.join(', ');
  return chat.ownerIsMember ? `${others} and the account` : `${others}; the account ${owner} has left`;
}

function showMessages(page, state) {
  const scroll = $('messages-scroll');
  const stays = shown === page.chat.guid && !end.follows;
  const fromEnd = scroll.scrollHeight - scroll.scrollTop;
  const all = items(page, state);
  const grewAbove = stays && all.length > 0 && $('messages').firstElementChild?.dataset.key !== key(all[0]);
  $('earlier').hidden = !page.hasEarlier;
  reconcile($('messages'), all, key, (item) => item.poll ? pollItem(item, on) : messageItem(item, on));
  const typing = page.chat.typing.map((who) => who === state.owner ? 'The account' : shortName(who));
  $('typing').hidden = typing.length === 0;
  $('typing').textContent = typing.length === 0 ? '' : `${typing.join(', ')} ${typing.length > 1 ? 'are' : 'is'} typing`;
  if (!stays) {
    end.toEnd();
  } else if (grewAbove) {
    scroll.scrollTop = scroll.scrollHeight - fromEnd;
  }
  shown = page.chat.guid;
}

function items(page, state) {
  const you = youIn(page.chat);
  const known = new Map(page.messages.map((message) => [message.guid, message]));
  const lastReading = page.messages.findLast((message) => message.read && message.isFromOwner)?.guid;
  const lastLiving = page.messages.findLast((message) => !message.retracted)?.guid;
  const polls = (before) => page.polls.filter((poll) => (poll.before ?? null) === before)
    .map((poll) => ({ poll, you, isYours: poll.creator === you, owner: state.owner }));
  return [...page.messages.flatMap((message, i) => [...polls(message.guid), {
    message,
    you,
    isYours: message.sender === you,
    isFirst: page.messages[i - 1]?.sender !== message.sender,
    isLast: message.guid === lastLiving,
    isExpanded: message.guid === expanded,
    part: message.guid === expanded ? part : null,
    quoted: message.replyTo ? quote(known.get(message.replyTo), message.replyToPart) : null,
    reading: message.guid === lastReading || (!message.isFromOwner && message.read) ? message.read : null,
  }]), ...polls(null)];
}

const key = (item) => (item.poll ?? item.message).guid;

function quote(message, replyToPart) {
  if (!message) {
    return 'an earlier message';
  }
  const bubble = message.parts.length > 1 ? message.parts[replyToPart] : undefined;
  return message.retracted ? 'an unsent message' : bubble ? describe(bubble) : summary(message);
}

function showBackground(chat) {
  const image = $('background');
  const shades = chat?.backdrop?.shades ?? [];
  $('talk').classList.toggle('has-background', Boolean(chat?.background || chat?.backdrop));
  $('talk').style.backgroundImage = shades.length === 2 && shades.every((shade) => HEX.test(shade))
    ? `linear-gradient(${shades.join(', ')})` : '';
  $('backdrop').hidden = !chat?.backdrop;
  $('backdrop').textContent = chat?.backdrop ? `Background: ${chat.backdrop.name}` : '';
  if (!chat?.background) {
    image.hidden = true;
    image.removeAttribute('src');
    return;
  }
  const url = api.imageUrl(chat.guid, 'background', chat.background);
  if (image.getAttribute('src') !== url) {
    image.hidden = false;
    image.src = url;
  }
}

function onPoll(name, args) {
  return attempt(async () => {
    await api.act(name, { as: youIn(view.page.chat), ...args });
    await refresh();
  });
}

function onMessage(message, name, more = {}) {
  close();
  return attempt(async () => {
    await api.act(name, { as: youIn(view.page.chat), chat: view.open, message: message.guid, ...more });
    await refresh();
  });
}

/** Runs an action on the selected bubble. */
function closing(act) {
  const chosen = part;
  close();
  act(chosen);
}

function close() {
  const guid = expanded;
  if (guid) {
    on.toggle(guid);
  }
}

function focusAction(guid, name) {
  const item = [...$('messages').children].find((element) => element.dataset.key === guid);
  item?.querySelector(`[data-focus="${name}"]`)?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}
