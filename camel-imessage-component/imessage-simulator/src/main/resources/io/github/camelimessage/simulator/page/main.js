// SPDX-License-Identifier: Apache-2.0
// Puts the parts of the page together.

import { $ } from './dom.js';
import { follow } from './feed.js';
import { attempt, onChange, onError, openChat, refresh, show, state } from './view.js';
import * as chats from './chats.js';
import * as chat from './chat.js';
import * as composer from './composer.js';
import * as location from './location.js';
import * as plus from './plus.js';
import * as stickers from './stickers.js';
import * as dialogs from './dialogs.js';
import * as log from './log.js';

for (const part of [chats, chat, composer, plus, stickers, location, dialogs, log]) {
  part.start();
  onChange(part.show);
}

onError((message) => {
  $('alert-text').textContent = message;
  $('alert').hidden = false;
});
$('alert-close').addEventListener('click', () => { $('alert').hidden = true; });

onChange((now) => {
  $('owner').textContent = now.owner || '…';
  for (const button of document.querySelectorAll('[data-show]')) {
    button.setAttribute('aria-pressed', String(button.dataset.show === document.body.dataset.view));
  }
});
for (const button of document.querySelectorAll('[data-show]')) {
  button.addEventListener('click', () => {
    document.body.dataset.view = button.dataset.show;
    show();
  });
}

const fromAddress = () => {
  try {
    return decodeURIComponent(location.hash.slice(1)) || null;
  } catch {
    return null;
  }
};
window.addEventListener('hashchange', () => {
  if (fromAddress() !== state.open) {
    attempt(() => openChat(fromAddress()));
  }
});

follow({
  hello: (greeting) => {
    log.hello(greeting);
    attempt(refresh);
  },
  log: log.entry,
  trimmed: log.trimmed,
  world: (bell) => {
    log.world(bell);
    attempt(refresh);
  },
  state: (isLive) => {
    $('state').textContent = isLive ? 'Live' : 'Not connected, trying again';
    $('state').classList.toggle('is-live', isLive);
  },
});

attempt(() => openChat(fromAddress()));
