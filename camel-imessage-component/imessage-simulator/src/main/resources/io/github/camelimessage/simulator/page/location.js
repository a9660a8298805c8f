// SPDX-License-Identifier: Apache-2.0
// The locations that people of the open chat share with the account. There is no map, because it would come from another server.

import { $, clock, h, reconcile } from './dom.js';
import * as api from './api.js';
import { shortName } from './people.js';
import { attempt, refresh, youIn } from './view.js';
import * as plus from './plus.js';

export function start() {
  $('location-answer').addEventListener('click', () => plus.location());
}

export function show(state) {
  const page = state.page;
  const you = page ? youIn(page.chat) : null;
  const cards = (page?.locations ?? []).map((location) => ({ location, isYours: location.address === you }));
  reconcile($('locations'), cards, (item) => item.location.address, card);
  $('locations').hidden = cards.length === 0;
  const asks = page && page.locationRequests > 0 && you !== null && !cards.some((item) => item.isYours);
  $('location-asked').hidden = !asks;
}

function card({ location, isYours }) {
  const who = shortName(location.address);
  return h('li', { class: 'location' },
    h('p', { class: 'location-who' }, isYours ? `📍 You (${who}) share your location` : `📍 ${who} shares a location`),
    h('p', { class: 'location-place' }, `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`),
    (location.street || location.locality)
      && h('p', {}, [location.street, location.locality].filter(Boolean).join(', ')),
    h('p', { class: 'muted' },
      h('time', { datetime: location.updated }, `at ${clock(location.updated)}`),
      location.ends ? `, until ${clock(location.ends)}` : ', indefinitely'),
    isYours && h('p', { class: 'location-tools' },
      h('button', {
        type: 'button',
        'data-focus': 'move',
        'aria-haspopup': 'dialog',
        onclick: () => plus.location(location),
      }, 'Move'),
      h('button', {
        type: 'button',
        'data-focus': 'stop',
        onclick: () => attempt(async () => {
          await api.act('stopSharingLocation', { as: location.address });
          await refresh();
        }),
      }, 'Stop Sharing')));
}
