// SPDX-License-Identifier: Apache-2.0
// The parts of a message: texts, images, audio, other files, links and app cards.

import { h } from './dom.js';
import { fileUrl, mediaUrl, stickerUrl } from './api.js';
import { shortName } from './people.js';

/** A message in one line. */
export function summary(message) {
  return message.text || message.parts.map(describe).join(', ') || 'nothing';
}

/** A part in one line. */
export function describe(part) {
  if (part.type === 'media') {
    return part.file.isVoiceMemo ? 'Voice memo' : part.file.shows === 'picture' ? `Picture ${part.text}` : part.text;
  }
  return part.type === 'app' ? part.card.caption ?? part.text : part.text;
}

/** The part with its stickers. */
export function piece(message, part, i) {
  return h('div', { class: 'piece' }, content(message, part, i), ...stickers(message, i));
}

/** The stickers of one bubble, or of the whole message if null. */
export function stickers(message, part) {
  return message.stickers.filter((one) => (one.part ?? null) === part).map((one) => {
    const image = h('img', {
      class: 'sticker',
      src: stickerUrl(message.guid, one.guid),
      alt: `Sticker ${one.name} by ${shortName(one.sender)}`,
    });
    // The units are not documented consistently, so a position outside the bubble is moved to its edge.
    const inside = (value) => Math.min(Math.max(value, 0), 1);
    image.style.setProperty('--x', inside(one.x));
    image.style.setProperty('--y', inside(one.y));
    image.style.setProperty('--turn', `${one.rotation ?? 0}rad`);
    image.style.setProperty('--scale', Math.min(Math.max(one.scale ?? 1, 0.2), 3));
    image.addEventListener('error', () => image.replaceWith(h('span', { class: 'sticker' }, '⭐')));
    return image;
  });
}

function content(message, part, i) {
  if (part.type === 'text') {
    return h('p', { class: 'text' }, ...runs(part.text, part.formatting));
  }
  if (part.type === 'media') {
    return media(message, part, i);
  }
  if (part.type === 'app') {
    return card(message, part, i);
  }
  return h('p', { class: 'text' }, isWebAddress(part.text) ? link(part.text, part.text) : part.text);
}

function media(message, part, i) {
  const url = mediaUrl(message.guid, i);
  const saved = file(message, part, i);
  if (part.file.shows === 'picture') {
    const picture = h('img', { class: 'picture-part', src: url, alt: part.text });
    // Messages shows HEIC images, but most browsers do not.
    picture.addEventListener('error', () => picture.replaceWith(saved));
    return picture;
  }
  if (part.file.shows === 'audio') {
    const kind = part.file.isVoiceMemo ? 'Voice memo' : 'Audio';
    const player = h('audio', { controls: true, preload: 'metadata', src: url, 'aria-label': `${kind} ${part.text}` });
    player.addEventListener('error', () => player.replaceWith(saved));
    return h('div', { class: 'audio-part' }, h('p', { class: 'audio-kind' }, `${kind} · ${part.text}`), player);
  }
  return saved;
}

function file(message, part, i) {
  return h('p', { class: 'file' }, part.file.isVoiceMemo ? '🎤 ' : '📎 ',
    h('a', { href: fileUrl(message.guid, i), download: part.text }, part.text), `, ${size(part.file.bytes)}`);
}

const size = (bytes) => bytes < 1024 ? `${bytes} bytes` : `${Math.ceil(bytes / 1024)} kB`;

/** A card image on another server is not shown: this page loads nothing from other servers. */
function card(message, part, i) {
  const shown = part.card;
  const line = (name, left, right) => (left || right)
    && h('p', { class: name }, h('span', {}, left ?? ''), right && h('span', {}, right));
  return h('div', { class: 'card' },
    shown.hasImage && cardImage(mediaUrl(message.guid, i)),
    h('p', { class: 'card-app' }, part.text),
    line('card-caption', shown.caption, shown.trailingCaption),
    line('card-subcaption', shown.subcaption, shown.trailingSubcaption),
    line('card-subcaption', shown.imageTitle, shown.imageSubtitle),
    shown.url && h('p', {}, isWebAddress(shown.url) ? link(shown.url, 'Open') : shown.url));
}

function cardImage(url) {
  const image = h('img', { class: 'picture-part', src: url, alt: '' });
  image.addEventListener('error', () => image.remove());
  return image;
}

const link = (url, text) => h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text);

/** Other URLs, such as javascript:, are shown but not linked. */
function isWebAddress(text) {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** The text in ranges, each with its formats. */
function runs(text, formatting) {
  const ends = new Set([0, text.length]);
  for (const run of formatting) {
    ends.add(Math.min(run.start, text.length)).add(Math.min(run.start + run.length, text.length));
  }
  const borders = [...ends].sort((a, b) => a - b);
  return borders.slice(0, -1).map((from, i) => {
    const formats = formatting.filter((run) => run.start <= from && from < run.start + run.length);
    const covered = text.slice(from, borders[i + 1]);
    return formats.length === 0 ? covered : h('span', {
      class: formats.map((run) => run.type === 'effect' ? 'format-effect' : `format-${run.type}`).join(' '),
      title: formats.map((run) => run.effectName ?? run.type).join(', '),
    }, covered);
  });
}
