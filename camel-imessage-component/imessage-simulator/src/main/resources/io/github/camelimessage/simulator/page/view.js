// SPDX-License-Identifier: Apache-2.0
// The state of the page. On each change of the world the page reloads it, with one request at a time.

import * as api from './api.js';

const FIRST_MESSAGES = 60;

export const state = {
  owner: '',
  chats: [],
  hidden: 0,
  /** Guid of the open chat, and its state. */
  open: null,
  page: null,
  wanted: FIRST_MESSAGES,
  /** The person the user acted as last; in a chat without them, its first member. */
  you: sessionStorage.getItem('you') ?? '',
};

const views = [];
let asking = null;
let askAgain = false;

/** Shows the state, now and after each change. */
export function onChange(view) {
  views.push(view);
}

export function show() {
  views.forEach((view) => view(state));
}

/** The person the user acts as in this chat, or null if it has no other members. */
export function youIn(chat) {
  return chat.members.includes(state.you) ? state.you : chat.members[0] ?? null;
}

export function be(address) {
  state.you = address;
  sessionStorage.setItem('you', address);
  show();
}

export function openChat(guid) {
  state.open = guid;
  state.page = null;
  state.wanted = FIRST_MESSAGES;
  history.replaceState(null, '', guid ? `#${encodeURIComponent(guid)}` : '#');
  document.body.dataset.view = guid ? 'chat' : 'chats';
  show();
  return refresh();
}

export function wantEarlier() {
  state.wanted += FIRST_MESSAGES;
  return refresh();
}

/** Completes when the shown state is at least as new as this call. */
export function refresh() {
  if (asking) {
    askAgain = true;
  } else {
    asking = askAndShow().finally(() => { asking = null; });
  }
  return asking;
}

async function askAndShow() {
  do {
    askAgain = false;
    await ask();
    show();
  } while (askAgain);
}

async function ask() {
  const guid = state.open;
  try {
    const [list, page] = await Promise.all([
      api.chats(),
      guid ? api.chat(guid, state.wanted) : null,
    ]);
    Object.assign(state, { owner: list.owner, chats: list.chats, hidden: list.hidden });
    if (guid === state.open) {
      state.page = page;
    } else {
      askAgain = true;
    }
  } catch (refusal) {
    if (refusal.code === 'chatNotFound' && guid === state.open) {
      // The chat is from another run of the simulator.
      state.open = null;
      state.page = null;
      askAgain = true;
    } else if (refusal.code !== 'unreachable') {
      throw refusal;
    }
  }
}

// All errors are shown in one place.
let shownError = () => {};

export function onError(handler) {
  shownError = handler;
}

/** Runs an action, and shows an error if it is refused; returns undefined then. */
export async function attempt(work) {
  try {
    return await work();
  } catch (failure) {
    shownError(failure.message);
    return undefined;
  }
}
