// SPDX-License-Identifier: Apache-2.0
// One poll among the messages: its choices, who voted for them, and the vote of the acting person.

import { clock, h } from './dom.js';
import { sender } from './message.js';
import { shortName } from './people.js';

/**
 * @param item the poll, with you (address or null), isYours, and owner: address of the account
 * @param on the handlers of the buttons: vote, unvote, addChoice
 */
export function pollItem(item, on) {
  const poll = item.poll;
  const name = (address) => address === item.owner ? 'the account' : shortName(address);
  const votes = poll.options.reduce((sum, option) => sum + option.voters.length, 0);
  const side = item.isYours ? 'yours' : poll.creator === item.owner ? 'account' : 'other';
  const title = poll.title || 'Poll';
  return h('li', { class: `message poll first ${side}` },
    sender(poll.creator, item.isYours, name(poll.creator)),
    h('div', { class: 'bubble', role: 'group', 'aria-label': `Poll: ${title}` },
      h('p', { class: 'poll-title' }, title),
      h('ul', { class: 'poll-choices' }, ...poll.options.map((option) => choice(item, option, votes, name, on))),
      h('button', {
        type: 'button',
        class: 'poll-add',
        'data-focus': 'add',
        'aria-haspopup': 'dialog',
        disabled: item.you === null,
        onclick: () => on.addChoice(poll),
      }, 'Add Choice')),
    h('p', { class: 'meta' },
      h('time', { datetime: poll.created }, clock(poll.created)),
      ` · poll · ${votes} ${votes === 1 ? 'vote' : 'votes'}`));
}

function choice(item, option, votes, name, on) {
  const isMine = option.voters.includes(item.you);
  const bar = h('span', { class: 'poll-bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--share', votes === 0 ? 0 : option.voters.length / votes);
  return h('li', {},
    h('button', {
      type: 'button',
      class: 'poll-choice',
      'data-focus': `vote-${option.id}`,
      'aria-pressed': String(isMine),
      disabled: item.you === null,
      onclick: () => isMine ? on.unvote(item.poll) : on.vote(item.poll, option),
    },
    bar,
    h('span', { class: 'poll-text' }, option.text),
    h('span', { class: 'poll-count' }, String(option.voters.length),
      h('span', { class: 'visually-hidden' }, option.voters.length === 1 ? ' vote' : ' votes'))),
    option.voters.length > 0 && h('p', { class: 'poll-voters' }, option.voters.map(name).join(', ')));
}
