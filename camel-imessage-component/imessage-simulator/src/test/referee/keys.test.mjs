// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { IMAGES } from './images.mjs';
import { CHAT_NOT_FOUND, looksLike, overBoth, refusedUpstream } from './stage.mjs';

const DUPLICATE = { code: 'duplicateMessage', grpcCode: 6 };

/** Writes that accept a key, each with its own effect on a new group. */
const KEYED = {
  'groups.setDisplayName': (im, chat, key) => im.groups.setDisplayName(chat, 'Name', key),
  'groups.addParticipants': (im, chat, key) => im.groups.addParticipants(chat, ['dora@example.com'], key),
  'groups.removeParticipants': (im, chat, key) => im.groups.removeParticipants(chat, ['bob@example.com'], key),
  'groups.setIcon': (im, chat, key) => im.groups.setIcon(chat, IMAGES['image/png'], key),
  'groups.removeIcon': (im, chat, key) => im.groups.removeIcon(chat, key),
  'groups.leave': (im, chat, key) => im.groups.leave(chat, key),
  'messages.sendText': (im, chat, key) => im.messages.sendText(chat, 'Once', key),
  'polls.create': (im, chat, key) => im.polls.create(chat, 'Once?', ['Yes', 'No'], key),
  'chats.create': (im, chat, key) => im.chats.create(['alice@example.com', 'bob@example.com'], key),
};

async function newGroup(im) {
  return (await im.chats.create(['alice@example.com', 'bob@example.com', 'carol@example.com'])).chat.guid;
}

for (const [name, write] of Object.entries(KEYED)) {
  overBoth('original', `a repeated ${name} gets the original answer`, async ({ im, transport }) => {
    const chat = await newGroup(im);
    const key = { clientMessageId: `${transport}-${name}` };
    const first = await write(im, chat, key);
    looksLike(await write(im, chat, key), first);
  });
  overBoth('reject', `a repeated ${name} is a duplicate`, async ({ im, transport }) => {
    const chat = await newGroup(im);
    const key = { clientMessageId: `${transport}-${name}` };
    await write(im, chat, key);
    await refusedUpstream(write(im, chat, key), transport, 'IMessageError', DUPLICATE);
  });
}

overBoth('original', 'a failed write may be repeated with its key', async ({ im, transport }) => {
  const key = { clientMessageId: `${transport}-failed` };
  const address = `later-${transport}@example.com`;
  const send = () => im.messages.sendText(`any;-;${address}`, 'Hi', key);
  await refusedUpstream(send(), transport, 'NotFoundError', CHAT_NOT_FOUND);
  await im.chats.create([address]);
  assert.equal((await send()).content.text, 'Hi');
});

overBoth('idempotency', 'every call, with automatic keys', async ({ open, stage }) => {
  await everyCall(open({ autoIdempotency: true }), stage.facts.alice);
});

overBoth('idempotency-off', 'every call, without keys', async ({ im, stage }) => {
  await everyCall(im, stage.facts.alice);
});

async function everyCall(im, direct) {
  const { chat } = await im.chats.create(['alice@example.com', 'bob@example.com'], { message: 'Hello' });
  await im.chats.get(direct);
  await im.chats.count();
  await im.chats.count({ includeArchived: true });
  await im.chats.markRead(direct);
  await im.chats.setTyping(direct, true);
  await im.chats.setTyping(direct, false);
  await im.chats.shareContactInfo(direct);
  await im.chats.setBackground(direct, IMAGES['image/png']);
  await im.chats.hasBackground(direct);
  await im.chats.removeBackground(direct);
  await im.groups.setDisplayName(chat.guid, 'Name');
  await im.groups.addParticipants(chat.guid, ['carol@example.com']);
  await im.groups.removeParticipants(chat.guid, ['carol@example.com']);
  await im.groups.setIcon(chat.guid, IMAGES['image/gif']);
  await im.groups.getIcon(chat.guid);
  await im.groups.removeIcon(chat.guid);
  const sent = await im.messages.sendText(chat.guid, 'Text', { enableLinkPreview: false, subject: '' });
  await im.messages.get(sent.guid);
  await im.messages.edit(chat.guid, sent.guid, 'New text');
  await im.messages.setReaction(chat.guid, sent.guid, { kind: 'like' }, true, { partIndex: 0 });
  await im.messages.setReaction(chat.guid, sent.guid, { kind: 'like' }, false, { partIndex: 0 });
  await im.messages.listRecent({ isFromMe: false, pageSize: 1, before: new Date(0) });
  await im.messages.listInChat(chat.guid, { isRead: true, after: new Date(1) });
  await im.messages.unsend(chat.guid, sent.guid);
  const poll = await im.polls.create(chat.guid, 'Poll', ['A', 'B']);
  await im.polls.vote(poll.pollMessageGuid, poll.options[0].optionIdentifier);
  await im.polls.unvote(poll.pollMessageGuid);
  await im.polls.addOption(poll.pollMessageGuid, 'C');
  await im.polls.get(poll.pollMessageGuid);
  const { attachment } = await im.attachments.upload({ fileName: 'a.png', data: IMAGES['image/png'] });
  await im.attachments.get(attachment.guid);
  await im.groups.leave(chat.guid);
}
