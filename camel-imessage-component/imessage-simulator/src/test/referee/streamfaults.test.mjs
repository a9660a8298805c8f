// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { cue } from './live.mjs';
import { overStream, refused } from './stage.mjs';

const UNAVAILABLE = { code: 'serviceUnavailable', grpcCode: 14, retryable: true };
const texts = (events) => events.map((one) => one.message.content.text);
const messages = (im) => im.messages.subscribeEvents();

// Each cue sends the texts 1 to 5.

overStream('cut', 'a stream that is cut fails after what it brought', async ({ im, openLive }) => {
  const live = await openLive(messages);
  await cue(im);
  await refused(live.end, 'grpc', 'ConnectionError', UNAVAILABLE);
  assert.deepEqual(texts(live.events), ['1', '2']);
});

overStream('ended', 'a stream that the server ends politely ends without an error', async ({ im, openLive }) => {
  const live = await openLive(messages);
  await cue(im);
  await live.end;
  assert.deepEqual(texts(live.events), ['1', '2']);
});

overStream('refused', 'a stream that is refused fails', async ({ im }) => {
  const drain = (async () => {
    for await (const one of im.messages.subscribeEvents()) {
      assert.fail(`Unexpected ${one}`);
    }
  })();
  await refused(drain, 'grpc', 'RateLimitError', { code: 'burstRateExceeded', grpcCode: 8 });
});

overStream('unknown', 'the client silently leaves out what it does not know', async ({ im, openLive }) => {
  const live = await openLive(messages);
  await cue(im);
  assert.deepEqual(texts(await live.atLeast(3)), ['3', '4', '5']);
});

overStream('repeated', 'an event may come twice', async ({ im, openLive }) => {
  const live = await openLive(messages);
  await cue(im);
  const events = await live.atLeast(6);
  assert.deepEqual(texts(events), ['1', '1', '2', '3', '4', '5']);
  assert.deepEqual(events[0], events[1]);
});

overStream('dropped', 'an event may be missing, and catch-up has it', async ({ im, openLive }) => {
  const live = await openLive(messages);
  await cue(im);
  assert.deepEqual(texts(await live.atLeast(4)), ['1', '3', '4', '5']);
  const replayed = [];
  for await (const one of im.events.catchUp(live.events[0].sequence).take(1)) {
    replayed.push(one);
  }
  assert.deepEqual(texts(replayed), ['2']);
});

overStream('broken', 'a connection that breaks fails the stream', async ({ im, openLive, stage }) => {
  const live = await openLive(messages, { ...stage, ...stage.facts.breaking });
  await cue(im);
  await refused(live.end, 'grpc', 'ConnectionError', { code: 'internalError', grpcCode: 14 });
});
