// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { MessageEffect } from '@photon-ai/advanced-imessage';
import { IMAGES, NOTHING } from './images.mjs';
import { ALICE, BOB, CAROL, OWNER, direct, group, message } from './shapes.mjs';
import { CHAT_NOT_FOUND, INVALID, looksLike, overBoth, refusedUpstream } from './stage.mjs';

const NOBODY = 'any;-;nobody@example.com';

overBoth('chats', 'create makes a direct chat', async ({ im }) => {
  looksLike(await im.chats.create(['dora@example.com']), { chat: direct('dora@example.com') });
});

overBoth('chats', 'create resolves the direct chat that exists', async ({ im, stage }) => {
  const { chat } = await im.chats.create([' ALICE@Example.com ']);
  assert.equal(chat.guid, stage.facts.alice);
});

overBoth('chats', 'create makes a group with an opening message and everything that belongs to it', async ({ im }) => {
  const { chat, initialMessage } = await im.chats.create([ALICE.address, CAROL.address], {
    message: ' Hello both \u{1F389} ',
    effect: MessageEffect.confetti,
    subject: 'Welcome',
    attributedBody: new Uint8Array([1, 2, 3]),
    clientMessageId: 'opening-1',
  });
  const expected = message(initialMessage.guid, chat.guid, OWNER, 'Hello both \u{1F389}', {
    subject: 'Welcome',
    content: { expressiveSendStyleId: MessageEffect.confetti },
  });
  looksLike(initialMessage, expected);
  looksLike(chat, group(chat.guid, [ALICE, CAROL], { lastMessage: expected }));
});

overBoth('chats', 'create takes an empty opening message', async ({ im }) => {
  const { chat, initialMessage } = await im.chats.create(['empty@example.com'], { message: '' });
  looksLike(initialMessage, message(initialMessage.guid, chat.guid, OWNER, undefined));
});

overBoth('chats', 'create sends no opening message for an effect alone', async ({ im }) => {
  const { initialMessage } = await im.chats.create(['effect@example.com'], { effect: MessageEffect.slam });
  assert.equal(initialMessage, undefined);
});

overBoth('chats', 'create makes a new group for the same people', async ({ im }) => {
  const first = await im.chats.create([ALICE.address, BOB.address]);
  const second = await im.chats.create([ALICE.address, BOB.address]);
  assert.notEqual(first.chat.guid, second.chat.guid);
});

const REFUSED_ADDRESSES = [
  ['nobody', [], { field: 'addresses' }],
  ['a name', ['alice'], { field: 'addresses[0]', value: 'alice' }],
  ['a short code', [ALICE.address, '12345'], { field: 'addresses[1]', value: '12345' }],
  ['a formatted number', ['+1 (555) 123-4567'], { field: 'addresses[0]', value: '+1 (555) 123-4567' }],
  ['a chat', ['any;-;alice@example.com'], { field: 'addresses[0]', value: 'any;-;alice@example.com' }],
  ['a duplicate', [ALICE.address, 'Alice@Example.com'], { field: 'addresses[1]', value: ALICE.address }],
];
for (const [what, addresses, context] of REFUSED_ADDRESSES) {
  overBoth('chats', `create refuses ${what}`, async ({ im, transport }) => {
    await refusedUpstream(im.chats.create(addresses), transport, 'ValidationError', { ...INVALID, context });
  });
}

overBoth('chats', 'get finds a chat with its last message', async ({ im, stage }) => {
  const { facts } = stage;
  const lastMessage = message(facts.lastOfBob, facts.bob, BOB, 'Last');
  looksLike(await im.chats.get(` ${facts.bob} `), direct(BOB.address, { unreadCount: 2, lastMessage }));
});

overBoth('chats', 'count leaves archived chats out unless asked', async ({ im }) => {
  const [all, active] = [await im.chats.count({ includeArchived: true }), await im.chats.count()];
  assert.equal(all - active, 1);
  await im.chats.create(['one-more@example.com']);
  assert.equal(await im.chats.count({ includeArchived: false }), active + 1);
});

overBoth('chats', 'markRead leaves nothing unread and may be repeated', async ({ im, stage }) => {
  const chat = stage.facts.unread;
  assert.equal((await im.chats.get(chat)).unreadCount, 2);
  assert.equal(await im.chats.markRead(chat), undefined);
  assert.equal(await im.chats.markRead(chat), undefined);
  assert.equal((await im.chats.get(chat)).unreadCount, 0);
});

overBoth('chats', 'setTyping shows and hides', async ({ im, stage }) => {
  assert.equal(await im.chats.setTyping(stage.facts.alice, true), undefined);
  await im.chats.setTyping(stage.facts.bob, true);
  assert.equal(await im.chats.setTyping(stage.facts.bob, false), undefined);
});

overBoth('chats', 'shareContactInfo is done', async ({ im, stage }) => {
  assert.equal(await im.chats.shareContactInfo(stage.facts.alice), undefined);
});

for (const type of ['image/jpeg', 'image/png', 'image/heic', 'image/heif']) {
  overBoth('chats', `a background of ${type} comes and goes`, async ({ im, stage }) => {
    const chat = stage.facts.alice;
    assert.equal(await im.chats.hasBackground(chat), false);
    assert.equal(await im.chats.setBackground(chat, IMAGES[type]), undefined);
    assert.equal(await im.chats.hasBackground(chat), true);
    assert.equal(await im.chats.removeBackground(chat), undefined);
    assert.equal(await im.chats.removeBackground(chat), undefined);
    assert.equal(await im.chats.hasBackground(chat), false);
  });
}

for (const [what, image] of [['a GIF', IMAGES['image/gif']], ['nothing', NOTHING]]) {
  overBoth('chats', `setBackground refuses ${what}`, async ({ im, stage, transport }) => {
    const call = im.chats.setBackground(stage.facts.alice, image);
    await refusedUpstream(call, transport, 'ValidationError', { ...INVALID, context: { field: 'data' } });
  });
}

const CALLS = {
  get: (im) => im.chats.get(NOBODY),
  markRead: (im) => im.chats.markRead(NOBODY),
  setTyping: (im) => im.chats.setTyping(NOBODY, true),
  shareContactInfo: (im) => im.chats.shareContactInfo(NOBODY),
  setBackground: (im) => im.chats.setBackground(NOBODY, IMAGES['image/png']),
  hasBackground: (im) => im.chats.hasBackground(NOBODY),
  removeBackground: (im) => im.chats.removeBackground(NOBODY),
};
for (const [name, call] of Object.entries(CALLS)) {
  overBoth('chats', `${name} knows no such chat`, async ({ im, transport }) => {
    const fields = { ...CHAT_NOT_FOUND, context: { chat: NOBODY } };
    await refusedUpstream(call(im), transport, 'NotFoundError', fields);
  });
}

overBoth('chats', 'the location of somebody who shares it is read', async ({ im }) => {
  const location = await im.locations.get(BOB.address);
  assert.equal(location.address, BOB.address);
  assert.equal(location.latitude, 52.5);
  assert.equal(location.longitude, 13.25);
  looksLike(await im.locations.list(), [location]);
});
