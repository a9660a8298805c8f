// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { replay } from './live.mjs';
import { INVALID, overStream, refused } from './stage.mjs';

const sequences = (events) => events.filter((one) => one.sequence).map((one) => one.sequence);
const complete = (headSequence) => ({ type: 'catchup.complete', headSequence });

// Each log has the sequences 1 to 4 and 10 to 13, and none in between.
const ALL = [1, 2, 3, 4, 10, 11, 12, 13];

overStream('log', 'catch-up without a cursor brings everything', async ({ im }) => {
  const events = await replay(im);
  assert.deepEqual(sequences(events), ALL);
  assert.deepEqual(events.at(-1), complete(13));
  assert.deepEqual(await replay(im, 0), events);
});

for (const [since, expected] of [[2, ALL.slice(2)], [4, ALL.slice(4)], [7, ALL.slice(4)], [12, [13]], [13, []]]) {
  overStream('log', `catch-up after ${since} brings what is after it`, async ({ im }) => {
    const events = await replay(im, since);
    assert.deepEqual(sequences(events), expected);
    assert.deepEqual(events.at(-1), complete(13));
  });
}

for (const since of [14, Number.MAX_SAFE_INTEGER]) {
  overStream('log', `catch-up after ${since} is refused, for the log ends before`, async ({ im }) => {
    const context = { field: 'after_sequence', value: String(since) };
    await refused(replay(im, since), 'grpc', 'ValidationError', { ...INVALID, context });
  });
}

overStream('empty', 'catch-up of an empty log is complete at once', async ({ im }) => {
  assert.deepEqual(await replay(im), [complete(0)]);
  assert.deepEqual(await replay(im, 0), [complete(0)]);
});

overStream('trimmed', 'catch-up after what retention took away is refused', async ({ im }) => {
  const context = { field: 'after_sequence', value: '2' };
  await refused(replay(im, 2), 'grpc', 'ValidationError', { ...INVALID, context });
});

overStream('trimmed', 'catch-up without a cursor starts with the oldest event that is held', async ({ im }) => {
  const events = await replay(im);
  assert.deepEqual(sequences(events), ALL.slice(3));
  assert.deepEqual(await replay(im, 3), events);
});

overStream('log-unknown', 'what the client does not know is left out', async ({ im }) => {
  assert.deepEqual(sequences(await replay(im)), ALL.slice(2));
});

overStream('log-repeated', 'an event may come twice', async ({ im }) => {
  assert.deepEqual(sequences(await replay(im)), [1, ...ALL]);
});

overStream('log-cut', 'a catch-up that is cut fails after what it brought', async ({ im }) => {
  const events = [];
  const call = (async () => {
    for await (const one of im.events.catchUp()) {
      events.push(one);
    }
  })();
  const fields = { code: 'serviceUnavailable', grpcCode: 14, retryable: true };
  await refused(call, 'grpc', 'ConnectionError', fields);
  assert.deepEqual(sequences(events), [1, 2, 3]);
  assert.deepEqual(sequences(await replay(im, 3)), ALL.slice(3));
});

overStream('log-ended', 'a catch-up that ends too early is not complete', async ({ im }) => {
  const events = await replay(im);
  assert.deepEqual(sequences(events), [1, 2]);
  assert.notEqual(events.at(-1).type, 'catchup.complete');
});

overStream('log-exhausted', 'a catch-up too many is refused for the moment', async ({ im }) => {
  const fields = { code: 'burstRateExceeded', grpcCode: 8, retryable: true };
  await refused(replay(im), 'grpc', 'RateLimitError', fields);
  assert.deepEqual(sequences(await replay(im)), ALL);
});
