// SPDX-License-Identifier: Apache-2.0
// Runs after all scenarios, on their records.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { METHODS } from './methods.mjs';
import { ran } from './ran.mjs';

/** HTTP has no event streams. */
const GRPC_ONLY = [
  'chats.subscribeEvents',
  'events.catchUp',
  'groups.subscribeEvents',
  'locations.watch',
  'messages.subscribeEvents',
  'polls.subscribeEvents',
];

for (const [transport, methods] of Object.entries(METHODS)) {
  test(`${transport}: a scenario runs every method of the client`, () => {
    const well = ran(transport);
    assert.deepEqual(
      methods.filter((method) => !well.has(method)),
      [],
    );
  });
}

test('the methods of the client are those that are known', () => {
  assert.equal(METHODS.grpc.length, 50);
  assert.deepEqual(
    METHODS.grpc.filter((method) => !METHODS.http.includes(method)),
    GRPC_ONLY,
  );
  assert.deepEqual(
    METHODS.http.filter((method) => !METHODS.grpc.includes(method)),
    [],
  );
});
