// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import LinqAPIV3 from '@linqapp/sdk';
import { BOB, LINE, chatWith, refused, scenario, text } from './stage.mjs';

for (const [status, code, className] of [
  [400, 1003, 'BadRequestError'],
  [401, 2004, 'AuthenticationError'],
  [403, 2008, 'PermissionDeniedError'],
  [404, 2001, 'NotFoundError'],
  [409, 2009, 'ConflictError'],
  [422, 4005, 'UnprocessableEntityError'],
  [429, 1007, 'RateLimitError'],
  [500, 3006, 'InternalServerError'],
  [503, 4004, 'InternalServerError'],
]) {
  scenario(`status-${status}`, `status ${status} with code ${code} is a ${className}`, async ({ open }) => {
    await refused(open({ maxRetries: 0 }).phoneNumbers.list(), className, status, code);
  });
}

scenario('retries', 'a limit is waited for as long as the server says', async ({ client }) => {
  const begin = Date.now();
  await client.chats.listChats();
  assert.ok(Date.now() - begin >= 990, 'It waited a second');
});

scenario('retries', 'server errors and conflicts are tried three times', async ({ client }) => {
  await client.phoneNumbers.list();
  await refused(client.contactCard.retrieve(), 'ConflictError', 409, 2015);
});

scenario('retries', 'the server may forbid a repeat', async ({ client }) => {
  await refused(client.webhookEvents.list(), 'InternalServerError', 500, 3006);
});

scenario('retries', 'the server may ask for a repeat', async ({ client }) => {
  await client.webhookSubscriptions.list();
});

scenario('retries', 'a send whose connection breaks is repeated under its key and done once', async ({ client, call }) => {
  const { id } = await chatWith(call, BOB);
  await client.chats.messages.send(id, { message: text('Once', { idempotency_key: 'once' }) });
  const { messages } = await client.chats.messages.list(id);
  assert.deepEqual(messages.map((one) => one.parts[0].value), ['Once', 'Hello']);
});

scenario('retries', 'a send without a key is done twice', async ({ client, call }) => {
  const { id } = await chatWith(call, '+15551238888');
  await client.messages.create({ to: ['+15551238888'], message: text('Twice') });
  const { messages } = await client.chats.messages.list(id);
  assert.deepEqual(messages.map((one) => one.parts[0].value), ['Twice', 'Twice', 'Hello']);
});

scenario('retries', 'a slow answer is a timeout', async ({ open }) => {
  const slow = open({ timeout: 200, maxRetries: 0 }).capability.checkIMessage({ address: BOB });
  await assert.rejects(slow, (error) => error.constructor === LinqAPIV3.APIConnectionTimeoutError);
});

scenario('chats', 'a wrong token opens nothing', async ({ open }) => {
  await refused(open({ apiKey: 'wrong' }).chats.listChats(), 'AuthenticationError', 401, 2004);
  await refused(
    open({ apiKey: 'wrong' }).chats.create({ from: LINE, to: [BOB], message: text('x') }),
    'AuthenticationError',
    401,
    2004,
  );
});
