// SPDX-License-Identifier: Apache-2.0
// The simulator's interface behind the page.

const path = (...parts) => '/api/' + parts.map(encodeURIComponent).join('/');

/** The simulator said no, and why. */
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

/** Does something in the world; one act after the other, in the order in which the visitor did them. */
export const act = (name, args = {}) => inTurn(() => post(name, args, false));

function inTurn(work) {
  latest = latest.catch(() => {}).then(work);
  return latest;
}

export const sendFile = (args, file) => inTurn(() => upload('files', args, file));

export const putSticker = (args, file) => inTurn(() => upload('stickers', args, file));

/** The file is the body, and what is not null of the arguments is in the address. */
function upload(kind, args, file) {
  const query = new URLSearchParams(Object.entries(args).filter(([, value]) => value !== null && value !== undefined));
  return request(`${path(kind)}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
}

/** Does something although the page is being closed, which does not wait for anything. */
export const lastAct = (name, args) => post(name, args, true);

const post = (name, args, keepalive) => request(path('acts', name), {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(args),
  keepalive,
});

export const imageUrl = (guid, kind, version) => `${path('chats', guid, kind)}?v=${version}`;

/** A picture or a sound that was sent. */
export const mediaUrl = (message, part) => path('messages', message, String(part));

/** Any file that was sent, to be saved. */
export const fileUrl = (message, part) => path('messages', message, String(part), 'file');

export const stickerUrl = (message, sticker) => path('messages', message, 'stickers', sticker);

const imageOf = (guid, kind, as) => `${path('chats', guid, kind)}?as=${encodeURIComponent(as)}`;

export const setImage = (guid, kind, as, file) => request(imageOf(guid, kind, as), {
  method: 'PUT',
  headers: { 'content-type': file.type.startsWith('image/') ? file.type : 'application/octet-stream' },
  body: file,
});

export const removeImage = (guid, kind, as) => request(imageOf(guid, kind, as), { method: 'DELETE' });
