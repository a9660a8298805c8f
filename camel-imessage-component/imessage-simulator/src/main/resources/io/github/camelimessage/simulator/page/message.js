// SPDX-License-Identifier: Apache-2.0
// One message with what is on it and what can be done with it.

import { clock, h } from './dom.js';
import { pictureUrl } from './api.js';
import { avatar, shortName } from './people.js';

export const TAPBACKS = [
  ['love', '❤️', 'Love'],
  ['like', '👍', 'Like'],
  ['dislike', '👎', 'Dislike'],
  ['laugh', '😂', 'Laugh'],
  ['emphasize', '‼️', 'Emphasize'],
  ['question', '❓', 'Question'],
];

/**
 * @param item the message, with isYours, quoted (text or null), reading (time or null), isFirst of its sender in a row,
 *     and isExpanded: whether its actions show
 * @param on what the buttons do: toggle, react, reply, edit, unsend, read
 */
export function messageItem(item, on) {
  const message = item.message;
  const side = item.isYours ? 'yours' : message.isFromOwner ? 'account' : 'other';
  const who = message.isFromOwner ? 'the account' : shortName(message.sender);
  return h('li', { class: `message ${side}${item.isFirst ? ' first' : ''}` },
    item.isFirst && h('p', { class: 'sender' },
      avatar(message.sender, 'small'),
      h('span', { title: message.sender }, item.isYours ? `You (${who})` : who)),
    message.retracted
      ? h('p', { class: 'meta unsent' }, `${who} unsent a message`)
      : h('div', { class: 'bubble-row' },
        h('div', { class: 'bubble' },
          item.quoted !== null && h('p', { class: 'quote' }, item.quoted),
          message.subject && h('p', { class: 'subject' }, message.subject),
          ...message.parts.map((part, i) => piece(message, part, i)),
          message.reactions.length > 0 && reactions(message.reactions)),
        h('button', {
          type: 'button',
          class: 'more',
          'data-focus': 'more',
          tabindex: item.isLast ? '0' : '-1',
          'aria-expanded': String(item.isExpanded),
          'aria-label': `Act on the message “${message.text.slice(0, 40) || 'a file'}” of ${who}`,
          onclick: () => on.toggle(message.guid),
        }, '⋯')),
    item.isExpanded && !message.retracted && actions(item, on),
    h('p', { class: 'meta' }, ...marks(item)));
}

function marks(item) {
  const message = item.message;
  return [
    h('time', { datetime: message.created }, clock(message.created)),
    message.effect && h('span', {}, ` · sent with ${message.effect}`),
    message.edited && h('span', {}, ' · edited'),
    item.reading && h('span', {}, ` · read ${clock(item.reading)}`),
  ];
}

function reactions(list) {
  const text = list.map((one) => `${one.emoji ?? one.kind} by ${one.sender}`).join(', ');
  return h('p', { class: 'reactions', title: text },
    h('span', { class: 'visually-hidden' }, `Reactions: ${text}`),
    ...list.map((one) => h('span', { 'aria-hidden': 'true' }, emojiOf(one))));
}

function emojiOf(reaction) {
  return reaction.emoji ?? TAPBACKS.find(([kind]) => kind === reaction.kind)?.[1] ?? reaction.kind;
}

function actions(item, on) {
  const message = item.message;
  const mine = new Set(message.reactions.filter((one) => one.sender === item.you).map((one) => one.kind));
  return h('div', {
    class: 'actions',
    role: 'group',
    'aria-label': 'What to do with the message',
    onkeydown: (event) => event.key === 'Escape' && on.toggle(message.guid),
  },
  ...TAPBACKS.map(([kind, emoji, name]) => h('button', {
    type: 'button',
    'data-focus': kind,
    'aria-label': name,
    'aria-pressed': String(mine.has(kind)),
    title: name,
    onclick: () => on.react(message, kind, !mine.has(kind)),
  }, emoji)),
  h('button', { type: 'button', 'data-focus': 'reply', onclick: () => on.reply(message) }, 'Reply'),
  item.isYours && h('button', { type: 'button', 'data-focus': 'edit', onclick: () => on.edit(message) }, 'Edit'),
  item.isYours && h('button', { type: 'button', 'data-focus': 'unsend', onclick: () => on.unsend(message) }, 'Unsend'),
  !item.isYours && !message.read
    && h('button', { type: 'button', 'data-focus': 'read', onclick: () => on.read(message) }, 'Mark as read'));
}

function piece(message, part, i) {
  if (part.type === 'text') {
    return h('p', { class: 'text' }, ...runs(part.text, part.formatting));
  }
  if (part.isPicture) {
    const picture = h('img', { class: 'picture-part', src: pictureUrl(message.guid, i), alt: part.text });
    picture.addEventListener('error', () => picture.replaceWith(file(part)));
    return picture;
  }
  if (part.type === 'link' && isWebAddress(part.text)) {
    return h('p', { class: 'text' },
      h('a', { href: part.text, target: '_blank', rel: 'noopener noreferrer' }, part.text));
  }
  return part.type === 'media' ? file(part) : h('p', { class: 'text' }, part.text);
}

const file = (part) => h('p', { class: 'file' }, `📎 ${part.text}, ${Math.ceil(part.bytes / 1024)} kB`);

/** Anything else, such as javascript:, is shown and not linked. */
function isWebAddress(text) {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** The text in pieces, each with the formats that cover it. */
function runs(text, formatting) {
  const ends = new Set([0, text.length]);
  for (const run of formatting) {
    ends.add(Math.min(run.start, text.length)).add(Math.min(run.start + run.length, text.length));
  }
  const borders = [...ends].sort((a, b) => a - b);
  return borders.slice(0, -1).map((from, i) => {
    const formats = formatting.filter((run) => run.start <= from && from < run.start + run.length);
    const piece = text.slice(from, borders[i + 1]);
    return formats.length === 0 ? piece : h('span', {
      class: formats.map((run) => run.type === 'effect' ? 'format-effect' : `format-${run.type}`).join(' '),
      title: formats.map((run) => run.effectName ?? run.type).join(', '),
    }, piece);
  });
}
