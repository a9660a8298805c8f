// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { IMAGES, NOTHING, WEBP } from './images.mjs';
import { ALICE, BOB, CAROL, group } from './shapes.mjs';
import { CHAT_NOT_FOUND, INVALID, looksLike, overBoth, refusedUpstream } from './stage.mjs';

const NOWHERE = 'any;+;chat0';
const NO_ICON = { code: 'groupIconNotFound', grpcCode: 5 };

async function newGroup(im) {
  return (await im.chats.create([ALICE.address, BOB.address])).chat.guid;
}

overBoth('groups', 'setDisplayName renames', async ({ im }) => {
  const chat = await newGroup(im);
  const renamed = group(chat, [ALICE, BOB], { displayName: 'Köln \u{1F3D4}' });
  looksLike(await im.groups.setDisplayName(chat, '  Köln \u{1F3D4} ', { clientMessageId: 'rename-1' }), renamed);
  looksLike(await im.chats.get(chat), renamed);
});

overBoth('groups', 'participants come and go', async ({ im }) => {
  const chat = await newGroup(im);
  const more = await im.groups.addParticipants(chat, [` ${CAROL.address} `], { clientMessageId: 'add-1' });
  looksLike(more, group(chat, [ALICE, BOB, CAROL]));
  const less = await im.groups.removeParticipants(chat, ['Alice@Example.com'], { clientMessageId: 'remove-1' });
  looksLike(less, group(chat, [BOB, CAROL]));
  looksLike(await im.chats.get(chat), group(chat, [BOB, CAROL]));
});

for (const [type, image] of Object.entries(IMAGES)) {
  overBoth('groups', `an icon of ${type} is kept as it is`, async ({ im }) => {
    const chat = await newGroup(im);
    assert.equal(await im.groups.setIcon(chat, image, { clientMessageId: `icon-${type}` }), undefined);
    looksLike(await im.groups.getIcon(chat), { data: image, mimeType: type });
  });
}

overBoth('groups', 'a large icon is kept as it is', async ({ im }) => {
  const chat = await newGroup(im);
  const image = new Uint8Array(5 * 1024 * 1024);
  image.set(IMAGES['image/png']);
  await im.groups.setIcon(chat, image);
  assert.ok(Buffer.from((await im.groups.getIcon(chat)).data).equals(image));
});

overBoth('groups', 'an icon that is not there is not found, and removing it is no error', async ({ im, transport }) => {
  const chat = await newGroup(im);
  const missing = () => refusedUpstream(im.groups.getIcon(chat), transport, 'NotFoundError', NO_ICON);
  await missing();
  await im.groups.setIcon(chat, IMAGES['image/png']);
  assert.equal(await im.groups.removeIcon(chat, { clientMessageId: 'no-icon-1' }), undefined);
  assert.equal(await im.groups.removeIcon(chat), undefined);
  await missing();
});

for (const [what, image] of [['a WebP image', WEBP], ['nothing', NOTHING]]) {
  overBoth('groups', `setIcon refuses ${what}`, async ({ im, transport }) => {
    const call = im.groups.setIcon(await newGroup(im), image);
    await refusedUpstream(call, transport, 'ValidationError', { ...INVALID, context: { field: 'data' } });
  });
}

overBoth('groups', 'a group is gone after leave', async ({ im, transport }) => {
  const chat = await newGroup(im);
  const before = await im.chats.count();
  assert.equal(await im.groups.leave(chat, { clientMessageId: 'leave-1' }), undefined);
  await refusedUpstream(im.chats.get(chat), transport, 'NotFoundError', CHAT_NOT_FOUND);
  await refusedUpstream(im.groups.leave(chat), transport, 'NotFoundError', CHAT_NOT_FOUND);
  assert.equal(await im.chats.count(), before - 1);
});

const REFUSED_ADDRESSES = [
  ['addParticipants', 'a member', ALICE.address, 'addresses', ALICE.address],
  ['addParticipants', 'a short code', '262966', 'addresses[1]', '262966'],
  ['addParticipants', 'a name', 'dora', 'addresses[1]', 'dora'],
  ['addParticipants', 'a duplicate', 'New@Example.com', 'addresses[1]', 'new@example.com'],
  ['removeParticipants', 'a stranger', CAROL.address, 'addresses', 'new@example.com'],
  ['removeParticipants', 'a duplicate', 'new@example.com', 'addresses[1]', 'new@example.com'],
];
for (const [operation, what, address, field, value] of REFUSED_ADDRESSES) {
  overBoth('groups', `${operation} refuses ${what}, and everybody with it`, async ({ im, transport }) => {
    const chat = await newGroup(im);
    const call = im.groups[operation](chat, ['new@example.com', address]);
    await refusedUpstream(call, transport, 'ValidationError', { ...INVALID, context: { field, value } });
    looksLike(await im.chats.get(chat), group(chat, [ALICE, BOB]));
  });
}

const CALLS = {
  setDisplayName: (im, chat) => im.groups.setDisplayName(chat, 'Name'),
  addParticipants: (im, chat) => im.groups.addParticipants(chat, ['dora@example.com']),
  removeParticipants: (im, chat) => im.groups.removeParticipants(chat, [ALICE.address]),
  setIcon: (im, chat) => im.groups.setIcon(chat, IMAGES['image/png']),
  getIcon: (im, chat) => im.groups.getIcon(chat),
  removeIcon: (im, chat) => im.groups.removeIcon(chat),
  leave: (im, chat) => im.groups.leave(chat),
};
for (const [name, call] of Object.entries(CALLS)) {
  overBoth('groups', `${name} refuses a direct chat`, async ({ im, stage, transport }) => {
    const context = { field: 'chat', value: stage.facts.alice };
    await refusedUpstream(call(im, stage.facts.alice), transport, 'ValidationError', { ...INVALID, context });
  });
  overBoth('groups', `${name} knows no such group`, async ({ im, transport }) => {
    const fields = { ...CHAT_NOT_FOUND, context: { chat: NOWHERE } };
    await refusedUpstream(call(im, NOWHERE), transport, 'NotFoundError', fields);
  });
}
