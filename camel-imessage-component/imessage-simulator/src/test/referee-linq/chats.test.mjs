// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { ALICE, BOB, CAROL, DAVE, LINE, chatWith, eventually, refused, scenario, text } from './stage.mjs';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

scenario('chats', 'a chat is created and read', async ({ call }) => {
  const { chat } = await call('chats.create', { from: LINE, to: [BOB], message: text('Hello') });
  assert.equal(chat.message.delivery_status, 'pending');
  const read = await call('chats.retrieve', chat.id);
  assert.deepEqual(read.handles.map((one) => one.handle), [LINE, BOB]);
  assert.equal(read.handles[0].is_me, true);
  const { chat: same } = await call('chats.create', { from: LINE, to: [BOB], message: text('Again') });
  assert.equal(same.id, chat.id);
});

scenario('paging', 'chats are iterated over all pages', async ({ client, call }) => {
  const made = new Set();
  for (let i = 0; i < 12; i++) {
    made.add((await chatWith(call, `+1555777${1000 + i}`)).id);
  }
  const seen = [];
  for await (const chat of client.chats.listChats({ limit: 5 })) {
    seen.push(chat.id);
  }
  assert.equal(seen.length, 12);
  assert.deepEqual(new Set(seen), made);
  const page = await call('chats.listChats', { limit: 12 });
  assert.equal(page.hasNextPage(), false);
  const filtered = await call('chats.listChats', { from: LINE, to: '+15557771003' });
  assert.equal(filtered.chats.length, 1);
});

scenario('chats', 'a group is renamed and gets an icon afterwards', async ({ call, stage }) => {
  const { id } = await chatWith(call, ALICE, CAROL);
  const answer = await call('chats.update', id, { display_name: 'Team', group_chat_icon: stage.facts.icon });
  assert.deepEqual(answer, { chat_id: id, status: 'pending' });
  await eventually(async () => {
    const chat = await call('chats.retrieve', id);
    assert.equal(chat.display_name, 'Team');
    assert.match(chat.group_chat_icon, /^http/);
  });
});

scenario('chats', 'a chat is marked as read', async ({ call }) => {
  const { id } = await chatWith(call, BOB);
  assert.equal(await call('chats.markAsRead', id), null);
});

scenario('chats', 'typing starts and stops', async ({ call }) => {
  const { id } = await chatWith(call, BOB);
  assert.equal(await call('chats.typing.start', id), null);
  assert.equal(await call('chats.typing.stop', id), null);
});

scenario('chats', 'people are added, removed, and the group is left', async ({ call, client }) => {
  const { id } = await chatWith(call, ALICE, BOB, CAROL);
  const added = await call('chats.participants.add', id, { handle: DAVE });
  assert.equal(added.status, 'accepted');
  await eventually(async () => assert.equal((await call('chats.retrieve', id)).handles.length, 5));
  await call('chats.participants.remove', id, { handle: BOB });
  await eventually(async () => assert.equal((await call('chats.retrieve', id)).handles.length, 4));
  const left = await call('chats.leaveChat', id);
  assert.equal(left.status, 'accepted');
  await eventually(() =>
    refused(client.chats.typing.start(id, { maxRetries: 0 }), 'ConflictError', 409, 2013),
  );
});

scenario('chats', 'a voice memo is sent', async ({ call, stage }) => {
  const { id } = await chatWith(call, BOB);
  const { voice_memo: memo } = await call('chats.sendVoicememo', id, { voice_memo_url: stage.facts.memo });
  assert.equal(memo.status, 'queued');
  assert.equal(memo.voice_memo.mime_type, 'audio/x-m4a');
});

scenario('chats', 'a location is asked for and read', async ({ call, stage }) => {
  const { id } = await chatWith(call, stage.facts.sharing);
  assert.deepEqual(await call('chats.location.request', id), { success: true, message: 'Location request sent' });
  const { data } = await call('chats.location.retrieve', id);
  assert.deepEqual(data.features[0].geometry.coordinates, [16.37, 48.2]);
  assert.equal(data.features[0].properties.handle, stage.facts.sharing);
});

scenario('chats', 'chats that do not exist are not found', async ({ client }) => {
  await refused(client.chats.retrieve(UNKNOWN), 'NotFoundError', 404, 2001);
  await refused(client.chats.markAsRead(UNKNOWN), 'NotFoundError', 404, 2001);
  await refused(client.chats.leaveChat(UNKNOWN), 'NotFoundError', 404, 2001);
  await refused(client.chats.shareContactCard(UNKNOWN), 'NotFoundError', 404, 2001);
  await refused(client.chats.messages.list(UNKNOWN), 'NotFoundError', 404, 2001);
  await refused(client.chats.messages.send(UNKNOWN, { message: text('x') }), 'NotFoundError', 404, 2001);
  await refused(client.chats.participants.add(UNKNOWN, { handle: BOB }), 'NotFoundError', 404, 2001);
  await refused(client.chats.typing.start(UNKNOWN), 'NotFoundError', 404, 2001);
  await refused(client.chats.location.retrieve(UNKNOWN), 'NotFoundError', 404, 2001);
});

scenario('chats', 'bad creations are refused', async ({ client }) => {
  const create = (body) => client.chats.create({ from: LINE, to: [BOB], message: text('Hi'), ...body });
  await refused(create({ from: '2025550101' }), 'BadRequestError', 400, 1002);
  await refused(create({ from: '+12025550199' }), 'PermissionDeniedError', 403, 2006);
  await refused(create({ to: [] }), 'BadRequestError', 400, 1001);
  await refused(create({ message: { parts: [] } }), 'BadRequestError', 400, 1001);
  const linked = { parts: [{ type: 'link', value: 'https://example.com' }] };
  await refused(create({ to: ['+15551239999'], message: linked }), 'BadRequestError', 400, 1005);
});
