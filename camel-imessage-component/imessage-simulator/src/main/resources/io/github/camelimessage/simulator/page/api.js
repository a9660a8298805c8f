// SPDX-License-Identifier: Apache-2.0
// Calls the HTTP API of the page.

const path = (...parts) => '/api/' + parts.map(encodeURIComponent).join('/');

/** An error answer of the simulator. */
export class Refusal extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

async function request(url, options) {
  let response;
  try {
    response = await fetch(url, options);
  } catch {
    throw new Refusal('The simulator does not answer.', 'unreachable');
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Refusal(body.message ?? `The simulator answered ${response.status}.`, body.code);
  }
  return body;
}

export const chats = () => request(path('chats'));

export const chat = (guid, messages) => request(`${path('chats', guid)}?messages=${messages}`);

let latest = Promise.resolve();

/** Runs an action. Actions run one after the other, in the order in which the user made them. */
export const act = (name, args = {}) => inTurn(() => post(name, args, false));

function inTurn(work) {
  latest = latest.catch(() => {}).then(work);
  return latest;
}

export const sendFile = (args, file) => inTurn(() => upload('files', args, file));

export const putSticker = (args, file) => inTurn(() => upload('stickers', args, file));

/** Sends a file as the body; arguments that are not null become query parameters. */
function upload(kind, args, file) {
  const query = new URLSearchParams(Object.entries(args).filter(([, value]) => value !== null && value !== undefined));
  return request(`${path(kind)}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
}

/** Runs an action while the page is being closed, without waiting for the answer. */
export const lastAct = (name, args) => post(name, args, true);

const post = (name, args, keepalive) => request(path('acts', name), {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(args),
  keepalive,
});

export const imageUrl = (guid, kind, version) => `${path('chats', guid, kind)}?v=${version}`;

/** The URL of a sent image or audio. */
export const mediaUrl = (message, part) => path('messages', message, String(part));

/** The URL of any sent file, as a download. */
export const fileUrl = (message, part) => path('messages', message, String(part), 'file');

export const stickerUrl = (message, sticker) => path('messages', message, 'stickers', sticker);

const imageOf = (guid, kind, as) => `${path('chats', guid, kind)}?as=${encodeURIComponent(as)}`;

export const setImage = (guid, kind, as, file) => request(imageOf(guid, kind, as), {
  method: 'PUT',
  headers: { 'content-type': file.type.startsWith('image/') ? file.type : 'application/octet-stream' },
  body: file,
});

export const removeImage = (guid, kind, as) => request(imageOf(guid, kind, as), { method: 'DELETE' });
