// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { direct } from './shapes.mjs';
import { looksLike, over, overBoth, overStream } from './stage.mjs';

const TLS = { tls: true };

overBoth('tls', 'calls work over TLS', async ({ open, transport }) => {
  const address = `alice-${transport}@example.com`;
  looksLike(await open(TLS).chats.create([address]), { chat: direct(address) });
});

over('http', 'tls', 'an address without a scheme means TLS', async ({ open, stage }) => {
  const im = open({}, { ...stage, http: stage.http.substring('https://'.length) });
  assert.equal(typeof (await im.chats.count()), 'number');
});

overStream('tls', 'streams work over TLS', async ({ open }) => {
  const events = [];
  for await (const one of open(TLS).events.catchUp()) {
    events.push(one);
  }
  assert.deepEqual(events, [{ type: 'catchup.complete', headSequence: 0 }]);
});
