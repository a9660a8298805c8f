// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { BOB, CAROL, chatWith, eventually, refused, scenario, text } from './stage.mjs';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const CARD = {
  type: 'imessage_app',
  app: { bundle_id: 'com.example.app', name: 'App', team_id: 'ABCDE12345', app_store_id: 1 },
  layout: { caption: 'One', trailing_caption: 'Two' },
  url: 'https://example.com/card',
};

scenario('messages', 'a message of every kind of part is sent and read', async ({ call, stage }) => {
  const { id } = await chatWith(call, BOB);
  const { chat_id, message } = await call('chats.messages.send', id, {
    message: {
      parts: [
        { type: 'text', value: 'Bold', text_decorations: [{ range: [0, 4], style: 'bold' }] },
        { type: 'media', url: stage.facts.image },
        { type: 'text', value: 'Shaken', text_decorations: [{ range: [0, 6], animation: 'shake' }] },
      ],
      effect: { type: 'screen', name: 'confetti' },
    },
  });
  assert.equal(chat_id, id);
  assert.deepEqual(message.parts.map((part) => part.type), ['text', 'media', 'text']);
  await eventually(async () => {
    const read = await call('messages.retrieve', message.id);
    assert.equal(read.delivery_status, 'delivered');
    assert.equal(read.effect.name, 'confetti');
    assert.ok(read.sent_at && read.delivered_at);
  });
});

scenario('messages', 'a link goes alone', async ({ call }) => {
  const { id } = await chatWith(call, BOB);
  const link = { parts: [{ type: 'link', value: 'https://example.com' }] };
  const { message } = await call('chats.messages.send', id, { message: link });
  assert.equal(message.parts[0].value, 'https://example.com');
});

scenario('messages', 'messages are iterated over all pages, the newest first', async ({ client, call }) => {
  const { id } = await chatWith(call, '+15551238001');
  for (let i = 1; i < 8; i++) {
    await call('chats.messages.send', id, { message: text(`Number ${i}`) });
  }
  const seen = [];
  for await (const message of client.chats.messages.list(id, { limit: 3 })) {
    seen.push(message.parts[0].value);
  }
  assert.deepEqual(seen, [7, 6, 5, 4, 3, 2, 1].map((i) => `Number ${i}`).concat('Hello'));
  await call('chats.messages.list', id);
});

scenario('messages', 'a message finds its sender', async ({ call }) => {
  const first = await call('messages.create', { to: ['+15551238002'], message: text('Hi') });
  assert.equal(first.created_new_chat, true);
  const second = await call('messages.create', {
    to: ['+15551238002'],
    message: text('Hi'),
    'Idempotency-Key': 'sdk-key',
  });
  assert.equal(second.from_selection.reason, 'reused_active_chat');
  const third = await call('messages.create', {
    to: ['+15551238002'],
    message: text('Hi'),
    'Idempotency-Key': 'sdk-key',
  });
  assert.equal(third.message.id, second.message.id);
});

scenario('messages', 'a message is edited and forgotten', async ({ client, call }) => {
  const { message } = await chatWith(call, BOB);
  const edited = await call('messages.update', message.id, { text: 'Corrected' });
  assert.equal(edited.parts[0].value, 'Corrected');
  assert.equal(await call('messages.delete', message.id), null);
  await refused(client.messages.retrieve(message.id), 'NotFoundError', 404, 2002);
});

scenario('messages', 'a tapback is put on and taken off', async ({ call }) => {
  const { message } = await chatWith(call, BOB);
  const answer = await call('messages.addReaction', message.id, { operation: 'add', type: 'love' });
  assert.equal(answer.status, 'accepted');
  await eventually(async () => {
    const { parts } = await call('messages.retrieve', message.id);
    assert.equal(parts[0].reactions[0].type, 'love');
  });
  await call('messages.addReaction', message.id, { operation: 'remove', type: 'love' });
  await eventually(async () => {
    assert.deepEqual((await call('messages.retrieve', message.id)).parts[0].reactions, []);
  });
  await call('messages.addReaction', message.id, { operation: 'add', type: 'custom', custom_emoji: 'x' });
});

scenario('messages', 'a thread is iterated', async ({ client, call }) => {
  const { id, message } = await chatWith(call, CAROL);
  for (const value of ['One', 'Two', 'Three']) {
    await call('chats.messages.send', id, { message: text(value, { reply_to: { message_id: message.id } }) });
  }
  const seen = [];
  for await (const one of client.messages.listMessagesThread(message.id, { limit: 2 })) {
    seen.push(one.parts[0].value);
  }
  assert.deepEqual(seen, ['Hello', 'One', 'Two', 'Three']);
  const newest = await call('messages.listMessagesThread', message.id, { order: 'desc', limit: 1 });
  assert.equal(newest.messages[0].parts[0].value, 'Three');
});

scenario('messages', 'an app card is updated', async ({ call }) => {
  const { id } = await chatWith(call, BOB);
  const { message } = await call('chats.messages.send', id, { message: { parts: [CARD] } });
  const update = { layout: { caption: 'Three' }, fallback_text: 'Changed' };
  const { message: newer } = await eventually(() => call('messages.updateAppCard', message.id, update));
  assert.notEqual(newer.id, message.id);
  assert.equal(newer.parts[0].layout.caption, 'Three');
});

scenario('messages', 'what does not exist is not found', async ({ client }) => {
  await refused(client.messages.retrieve(UNKNOWN), 'NotFoundError', 404, 2002);
  await refused(client.messages.delete(UNKNOWN), 'NotFoundError', 404, 2002);
  await refused(client.messages.update(UNKNOWN, { text: 'x' }), 'NotFoundError', 404, 2002);
  await refused(client.messages.listMessagesThread(UNKNOWN), 'NotFoundError', 404, 2002);
  const card = { layout: { caption: 'x' } };
  await refused(client.messages.updateAppCard(UNKNOWN, card), 'NotFoundError', 404, 2002);
  const love = { operation: 'add', type: 'love' };
  await refused(client.messages.addReaction(UNKNOWN, love), 'NotFoundError', 404, 2002);
});

scenario('messages', 'bad content is refused', async ({ client, call }) => {
  const { id } = await chatWith(call, BOB);
  const send = (message) => client.chats.messages.send(id, { message });
  const two = [{ type: 'text', value: 'a' }, { type: 'text', value: 'b' }];
  await refused(send({ parts: two }), 'BadRequestError', 400, 1004);
  await refused(send({ parts: [{ ...CARD, app: { ...CARD.app, team_id: 'x' } }] }), 'BadRequestError', 400, 1008);
  const file = { parts: [{ type: 'media', attachment_id: UNKNOWN }] };
  await refused(send(file), 'NotFoundError', 404, 2003);
  await refused(send({ parts: [{ type: 'media', url: 'http://example.com/a.png' }] }), 'BadRequestError', 400, 1005);
});
