// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { EXPECTED } from './changes.mjs';
import { cue, replay } from './live.mjs';
import { OWNER, event } from './shapes.mjs';
import { looksLike, overStream, refused } from './stage.mjs';

const SUBSCRIBE = {
  chats: (im) => im.chats.subscribeEvents(),
  groups: (im) => im.groups.subscribeEvents(),
  messages: (im) => im.messages.subscribeEvents(),
  polls: (im) => im.polls.subscribeEvents(),
};

function assertIncreasing(events) {
  const sequences = events.map((one) => one.sequence);
  sequences.forEach((one, i) => assert.ok(i === 0 || one > sequences[i - 1], `Not increasing: ${sequences}`));
}

function withoutSequences(events) {
  return events.map((one) => ({ ...one, sequence: 0 }));
}

async function caughtUp(im, since) {
  const events = await replay(im, since);
  const end = events.pop();
  assert.equal(end.type, 'catchup.complete');
  return { events, head: end.headSequence };
}

for (const family of Object.keys(SUBSCRIBE)) {
  const name = `the live ${family} stream shows every change as documented`;
  overStream(`live-${family}`, name, async ({ im, openLive, stage }) => {
    const before = await caughtUp(im);
    const live = await openLive(SUBSCRIBE[family]);
    await cue(im);
    const count = stage.facts.count;
    const events = await live.atLeast(count);
    await live.nextHeartbeat();
    assert.equal(events.length, count);
    assertIncreasing(events);
    assert.ok(events[0].sequence > before.head);
    looksLike(withoutSequences(events), EXPECTED[family](stage.facts, events));
    await live.close();
    await live.end;

    const type = events[0].type.split('.')[0];
    const after = await caughtUp(im, before.head);
    assert.deepEqual(after.events.filter((one) => one.type.startsWith(`${type}.`)), events);
    assert.ok(after.head >= events[count - 1].sequence);
  });
}

overStream('live-all', 'the four live streams share one sequence, which catch-up replays', async ({ im, openLive }) => {
  const streams = await Promise.all(Object.values(SUBSCRIBE).map((subscribe) => openLive(subscribe)));
  await cue(im);
  const { events, head } = await caughtUp(im);
  assert.equal(events.length, 15);
  assertIncreasing(events);
  assert.equal(head, events.at(-1).sequence);
  const live = [];
  for (const [i, type] of ['chat', 'group', 'message', 'poll'].entries()) {
    live.push(...(await streams[i].atLeast(events.filter((one) => one.type.startsWith(`${type}.`)).length)));
  }
  live.sort((a, b) => a.sequence - b.sequence);
  assert.deepEqual(live, events);
});

overStream('filters', 'a filter lets one chat through', async ({ im, openLive, stage }) => {
  const { alice, group, poll } = stage.facts;
  const streams = [
    [alice, await openLive((one) => one.chats.subscribeEvents({ chat: ` ${alice} ` }))],
    [group, await openLive((one) => one.groups.subscribeEvents({ chat: group }))],
    [alice, await openLive((one) => one.messages.subscribeEvents({ chat: alice }))],
    [alice, await openLive((one) => one.polls.subscribeEvents({ pollMessage: poll }))],
  ];
  await cue(im);
  for (const [chat, live] of streams) {
    await live.atLeast(1);
    await live.nextHeartbeat();
    assert.deepEqual(live.events.map((one) => one.chatGuid), [chat]);
  }
  assert.equal(streams[3][1].events[0].pollMessageGuid, poll);
});

overStream('own', "one's own writes are events that are from me", async ({ im, openLive, stage }) => {
  const live = await openLive((one) => one.messages.subscribeEvents());
  const sent = await im.messages.sendText(stage.facts.alice, 'From me');
  const [echo] = await live.atLeast(1);
  looksLike(echo, event('message.received', echo.sequence, stage.facts.alice, OWNER, { message: sent }));
});

overStream('own', 'typing is no event', async ({ im, openLive, stage }) => {
  const { head } = await caughtUp(im);
  const live = await openLive((one) => one.chats.subscribeEvents());
  await im.chats.setTyping(stage.facts.alice, true);
  await live.nextHeartbeat();
  assert.deepEqual(live.events, []);
  assert.equal((await caughtUp(im)).head, head);
});

overStream('own', 'heartbeats go on while nothing happens', async ({ openLive }) => {
  const live = await openLive((one) => one.polls.subscribeEvents());
  await live.nextHeartbeat();
  await live.nextHeartbeat();
  assert.deepEqual(live.events, []);
});

overStream('own', 'a stream that is closed ends without an error', async ({ im, openLive, stage }) => {
  const live = await openLive((one) => one.groups.subscribeEvents());
  await live.close();
  await live.close();
  await live.end;
  assert.equal((await im.chats.get(stage.facts.alice)).guid, stage.facts.alice);
});

overStream('take', 'derived streams and callbacks work', async ({ im }) => {
  const events = [];
  const stream = im.events
    .catchUp()
    .filter((one) => one.type === 'message.received')
    .map((one) => one.message.content.text)
    .take(2);
  for await (const text of stream) {
    events.push(text);
  }
  assert.deepEqual(events, ['One', 'Two']);
  const texts = await new Promise((resolve, reject) => {
    const seen = [];
    im.events.catchUp().on((one) => (one.type === 'catchup.complete' ? resolve(seen) : seen.push(one)), reject);
  });
  assert.equal(texts.length, 3);
});

overStream('take', 'a stream without a good token is refused', async ({ open, openLive, stage }) => {
  const token = 'wrong';
  const fields = { code: 'unauthenticated', grpcCode: 16 };
  for (const subscribe of Object.values(SUBSCRIBE)) {
    const live = openLive(subscribe, { ...stage, token });
    await refused(live, 'grpc', 'AuthenticationError', fields);
  }
  await refused(replay(open({ token })), 'grpc', 'AuthenticationError', fields);
});
