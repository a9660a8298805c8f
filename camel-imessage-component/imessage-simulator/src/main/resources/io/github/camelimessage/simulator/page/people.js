// SPDX-License-Identifier: Apache-2.0
// Names and avatars of people: the world has only their addresses.

import { h } from './dom.js';

export const shortName = (address) => address.includes('@') ? address.slice(0, address.indexOf('@')) : address;

export const chatTitle = (chat) => chat.name || chat.members.map(shortName).join(', ') || 'A group without people';

/** Always the same colour for the same address. */
function hue(address) {
  let sum = 7;
  for (const char of address) {
    sum = (sum * 31 + char.codePointAt(0)) % 360;
  }
  return sum;
}

export function avatar(address, className = '') {
  const letter = address.startsWith('+') ? address.slice(-2) : shortName(address).slice(0, 1).toUpperCase();
  const element = h('span', { class: `avatar ${className}`, 'aria-hidden': 'true' }, letter);
  element.style.setProperty('--hue', hue(address));
  return element;
}

/** The avatar of a chat: its icon, its person, or two of its people. */
export function chatAvatar(chat, iconUrl) {
  if (iconUrl) {
    const image = h('img', { class: 'avatar', src: iconUrl, alt: '' });
    // Messages shows HEIC icons, but most browsers do not.
    image.addEventListener('error', () => image.replaceWith(chatAvatar(chat, null)));
    return image;
  }
  if (!chat.isGroup && chat.members.length > 0) {
    return avatar(chat.members[0]);
  }
  return h('span', { class: 'avatar group', 'aria-hidden': 'true' },
    ...chat.members.slice(0, 2).map((member) => avatar(member)));
}
