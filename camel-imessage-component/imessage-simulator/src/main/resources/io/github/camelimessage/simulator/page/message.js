// SPDX-License-Identifier: Apache-2.0
// One message with its reactions, stickers and actions.

import { clock, h } from './dom.js';
import { stickerUrl } from './api.js';
import { describe, piece, stickers, summary } from './parts.js';
import { avatar, shortName } from './people.js';

const TAPBACKS = [
  ['love', '❤️', 'Love'],
  ['like', '👍', 'Like'],
  ['dislike', '👎', 'Dislike'],
  ['laugh', '😂', 'Laugh'],
  ['emphasize', '‼️', 'Emphasize'],
  ['question', '❓', 'Question'],
];

/**
 * @param item the message, with isYours, quoted (text or null), reading (time or null), isFirst of its sender in a row,
 *     isExpanded: whether its actions show, and part: the bubble that they are about, or null for the whole message
 * @param on the handlers of the buttons: toggle, part, react, emoji, sticker, reply, edit, unsend, read
 */
export function messageItem(item, on) {
  const message = item.message;
  const side = item.isYours ? 'yours' : message.isFromOwner ? 'account' : 'other';
  const who = message.isFromOwner ? 'the account' : shortName(message.sender);
  return h('li', { class: `message ${side}${item.isFirst ? ' first' : ''}` },
    item.isFirst && sender(message.sender, item.isYours, who),
    message.retracted
      ? h('p', { class: 'meta unsent' }, `${who} unsent a message`)
      : h('div', { class: 'bubble-row' },
        h('div', { class: 'bubble' },
          item.quoted !== null && h('p', { class: 'quote' },
            h('span', { class: 'visually-hidden' }, 'Reply to '), item.quoted),
          message.subject && h('p', { class: 'subject' }, message.subject),
          ...message.parts.map((part, i) => piece(message, part, i)),
          ...stickers(message, null),
          message.reactions.length > 0 && reactions(message)),
        h('button', {
          type: 'button',
          class: 'more',
          'data-focus': 'more',
          tabindex: item.isLast ? '0' : '-1',
          'aria-expanded': String(item.isExpanded),
          'aria-label': `Act on the message “${summary(message).slice(0, 40)}” of ${who}`,
          onclick: () => on.toggle(message.guid),
        }, '⋯')),
    item.isExpanded && !message.retracted && actions(item, on),
    h('p', { class: 'meta' }, ...marks(item)),
    message.earlier.length > 0 && history(message));
}

export function sender(address, isYours, who) {
  return h('p', { class: 'sender' },
    avatar(address, 'small'),
    h('span', { title: address }, isYours ? `You (${who})` : who));
}

function marks(item) {
  const message = item.message;
  return [
    h('time', { datetime: message.created }, clock(message.created)),
    message.effect && h('span', {}, ` · sent with ${message.effect}`),
    message.isQuiet && h('span', {}, ' · delivered quietly'),
    item.reading && h('span', {}, ` · read ${clock(item.reading)}`),
  ];
}

function history(message) {
  return h('details', { class: 'history' },
    h('summary', { 'data-focus': 'history' }, 'Edited'),
    h('ol', { 'aria-label': 'Earlier texts' }, ...message.earlier.map((one) => h('li', {},
      h('span', { class: 'text' }, one.text), ' ',
      h('time', { class: 'muted', datetime: one.replaced }, `until ${clock(one.replaced)}`)))));
}

function reactions(message) {
  const words = message.reactions.map((one) => `${one.emoji ?? one.kind} by ${one.sender}`
    + (message.parts.length > 1 && Number.isInteger(one.part) ? ` on bubble ${one.part + 1}` : '')).join(', ');
  return h('p', { class: 'reactions', title: words },
    h('span', { class: 'visually-hidden' }, `Tapbacks: ${words}`),
    ...message.reactions.map((one) => one.hasPicture
      ? h('img', { class: 'tapback-sticker', src: stickerUrl(message.guid, one.guid), alt: '' })
      : h('span', { 'aria-hidden': 'true' }, emojiOf(one))));
}

function emojiOf(reaction) {
  return reaction.emoji ?? TAPBACKS.find(([kind]) => kind === reaction.kind)?.[1] ?? reaction.kind;
}

function actions(item, on) {
  const message = item.message;
  const mine = message.reactions.find((one) => one.sender === item.you && (one.part ?? null) === item.part);
  const button = (name, text, act, more = {}) =>
    h('button', { type: 'button', 'data-focus': name, onclick: act, ...more }, text);
  const hasText = message.parts.some((part) => part.type === 'text')
    && (item.part === null || message.parts[item.part]?.type === 'text');
  return h('div', {
    class: 'actions',
    role: 'group',
    'aria-label': 'What to do with the message',
    onkeydown: (event) => event.key === 'Escape' && on.toggle(message.guid),
  },
  ...TAPBACKS.map(([kind, emoji, name]) => {
    const isOn = mine?.kind === kind;
    return button(kind, emoji, () => on.react(message, { kind, on: !isOn }),
      { 'aria-label': name, title: name, 'aria-pressed': String(isOn) });
  }),
  mine && (mine.emoji || mine.kind === 'sticker') && button('mine', mine.emoji ?? 'Sticker',
    () => on.react(message, { kind: mine.kind, emoji: mine.emoji ?? null, on: false }),
    { 'aria-label': `Take back ${mine.emoji ?? 'the sticker'}`, 'aria-pressed': 'true' }),
  button('emoji', 'Emoji', () => on.emoji(message), { 'aria-haspopup': 'dialog' }),
  button('sticker', 'Sticker', () => on.sticker(message), { 'aria-haspopup': 'dialog' }),
  message.parts.length > 1 && bubbles(item, on),
  button('reply', 'Reply', () => on.reply(message)),
  item.isYours && hasText && button('edit', 'Edit', () => on.edit(message)),
  item.isYours && button('unsend', 'Undo Send', () => on.unsend(message)),
  !item.isYours && !message.read && button('read', 'Mark as read', () => on.read(message)));
}

/** Selects the bubble of the actions. */
function bubbles(item, on) {
  const select = h('select', {
    'data-focus': 'part',
    'aria-label': 'Which bubble',
    onchange: (event) => on.part(event.target.value === '' ? null : Number(event.target.value)),
  },
  h('option', { value: '' }, 'Whole message'),
  ...item.message.parts.map((part, i) => h('option', { value: String(i) }, `${i + 1}: ${describe(part).slice(0, 24)}`)));
  select.value = item.part ?? '';
  return select;
}
