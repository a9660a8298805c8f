// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { ALICE, direct } from './shapes.mjs';
import { looksLike, over, overBoth, refused, refusedUpstream } from './stage.mjs';

const FAST = { initialDelay: 1, maxDelay: 2 };

/** The vendor's class for each gRPC status. */
const CLASSES = {
  3: 'ValidationError',
  4: 'ConnectionError',
  5: 'NotFoundError',
  7: 'AuthenticationError',
  8: 'RateLimitError',
  9: 'ValidationError',
  14: 'ConnectionError',
  16: 'AuthenticationError',
};

overBoth('errors', 'every status and every code arrives as it was meant', async ({ im, stage, transport }) => {
  for (const { grpcCode, code, retryable } of stage.facts.refusals) {
    const className = CLASSES[grpcCode] ?? 'IMessageError';
    await refusedUpstream(im.groups.getIcon('any;+;x'), transport, className, { grpcCode, code, retryable });
  }
});

overBoth('errors', 'a message and its context arrive', async ({ im, transport }) => {
  const error = await refusedUpstream(im.chats.get('any;-;x'), transport, 'ValidationError', {
    code: 'invalidArgument',
    context: { field: 'chat', 'two-words': '100% of it' },
  });
  assert.match(error.message, /Größe \u{1F4CF} 100%/u);
});

overBoth('errors', 'a rate limit says how long to wait', async ({ im, stage, transport }) => {
  const error = await refusedUpstream(im.chats.setTyping(stage.facts.alice, true), transport, 'RateLimitError', {
    code: 'dailyLimitExceeded',
    grpcCode: 8,
  });
  assert.equal(error.retryAfter, transport === 'http' ? 7000 : undefined);
});

over('http', 'errors', 'a retry repeats the call with the same key', async ({ open, stage }) => {
  await open({ retry: FAST, autoIdempotency: true }).chats.markRead(stage.facts.alice);
});

over('grpc', 'errors', "a retry does not happen, which is the client's defect", async ({ open, stage }) => {
  const call = open({ retry: FAST, autoIdempotency: true }).chats.markRead(stage.facts.alice);
  await refused(call, 'grpc', 'ConnectionError', { code: 'serviceUnavailable', grpcCode: 14, retryable: true });
});

over('http', 'errors', 'a retry waits as long as it is told', async ({ open, stage }) => {
  const impatient = { maxAttempts: 2, initialDelay: 60_000, maxDelay: 60_000 };
  await open({ retry: impatient }).chats.shareContactInfo(stage.facts.alice);
});

over('http', 'errors', 'what is not retryable is not retried', async ({ open, stage }) => {
  const call = open({ retry: FAST }).chats.setBackground(stage.facts.alice, new Uint8Array([1]));
  await refused(call, 'http', 'RateLimitError', { code: 'burstRateExceeded', grpcCode: 8 });
});

over('http', 'errors', 'a bare status of an intermediary is understood', async ({ im }) => {
  const expected = [
    [400, 'ValidationError', 3, 'internalError', false],
    [401, 'AuthenticationError', 16, 'internalError', false],
    [403, 'AuthenticationError', 7, 'internalError', false],
    [404, 'NotFoundError', 5, 'internalError', false],
    [408, 'ConnectionError', 4, 'timeout', true],
    [429, 'RateLimitError', 8, 'internalError', true],
    [500, 'IMessageError', 13, 'internalError', false],
    [502, 'ConnectionError', 14, 'serviceUnavailable', true],
    [503, 'ConnectionError', 14, 'serviceUnavailable', true],
    [504, 'ConnectionError', 4, 'timeout', true],
  ];
  for (const [, className, grpcCode, code, retryable] of expected) {
    const fields = { grpcCode, code, retryable, source: 'intermediary', requestId: undefined };
    await refused(im.chats.count(), 'http', className, fields);
  }
});

over('http', 'errors', 'a bare 503 is retried', async ({ open, stage }) => {
  await open({ retry: FAST }).chats.removeBackground(stage.facts.alice);
});

overBoth('errors', 'a write whose answer is lost is done once', async ({ im, open, stage, transport }) => {
  const { group } = stage.facts;
  const rename = (client) => client.groups.setDisplayName(group, 'Lost', { clientMessageId: 'lost-1' });
  const timeout =
    transport === 'http'
      ? ['ConnectionError', { code: 'timeout', grpcCode: 4 }]
      : ['IMessageError', { code: 'internalError', grpcCode: 23 }];
  await refused(rename(open({ timeout: 1500 })), transport, ...timeout);
  assert.equal((await rename(im)).displayName, 'Lost');
});

overBoth('errors', 'a write that fails after it was done is known by its key', async ({ im, stage, transport }) => {
  const send = () => im.messages.sendText(stage.facts.alice, 'Done all the same', { clientMessageId: 'same-1' });
  await refusedUpstream(send(), transport, 'ConnectionError', {
    code: 'serviceUnavailable',
    grpcCode: 14,
    retryable: true,
  });
  const sent = await send();
  looksLike((await im.chats.get(stage.facts.alice)).lastMessage, sent);
});

overBoth('errors', 'nobody answers where no server is', async ({ open, stage, transport }) => {
  const expected = { grpcCode: 14, code: transport === 'http' ? 'networkError' : 'internalError' };
  const call = open({}, { ...stage, ...stage.facts.nowhere }).chats.get('any;-;x');
  await refused(call, transport, 'ConnectionError', expected);
});

overBoth('errors', 'a connection that breaks during a call fails the call', async ({ open, stage, transport }) => {
  const expected = { grpcCode: 14, code: transport === 'http' ? 'networkError' : 'internalError' };
  const call = open({}, { ...stage, ...stage.facts.breaking }).groups.leave(stage.facts.group);
  await refused(call, transport, 'ConnectionError', expected);
});

overBoth('errors', 'a wrong token opens nothing', async ({ open, transport }) => {
  const fields = { code: 'unauthenticated', grpcCode: 16 };
  for (const token of ['wrong', '', async () => 'wrong too']) {
    await refusedUpstream(open({ token }).chats.get('any;-;x'), transport, 'AuthenticationError', fields);
  }
});

overBoth('errors', 'a token may come from a supplier', async ({ open, stage }) => {
  const im = open({ token: async () => stage.token });
  assert.equal(await im.chats.hasBackground(stage.facts.alice), false);
});

over('http', 'errors', 'a dedicated server is named', async ({ open, stage }) => {
  assert.equal(await open({ server: 'instance-1' }).chats.hasBackground(stage.facts.alice), false);
});

over('http', 'errors', 'a trailing slash does no harm', async ({ open, stage }) => {
  const im = open({}, { ...stage, http: `${stage.http}/` });
  assert.equal(await im.chats.hasBackground(stage.facts.alice), false);
});

overBoth('expired', 'a token that expired opens nothing', async ({ im, transport }) => {
  const fields = { code: 'tokenExpired', grpcCode: 16 };
  await refusedUpstream(im.chats.create([ALICE.address]), transport, 'AuthenticationError', fields);
});

overBoth('expired', 'the next token opens again', async ({ open, stage }) => {
  const im = open({ token: stage.facts.nextToken });
  looksLike(await im.chats.create([ALICE.address]), { chat: direct(ALICE.address) });
});
