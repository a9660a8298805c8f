// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { allMethods, exportedType, problems, promised } from './types.mjs';

test('the scenarios call every method of the client', () => {
  const sources = readdirSync('.')
    .filter((name) => name.endsWith('.test.mjs') && name !== 'coverage.test.mjs')
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
  const methods = allMethods();
  assert.equal(methods.length, 41);
  const missing = methods.filter((name) => !sources.includes(`'${name}'`) && !sources.includes(`client.${name}(`));
  assert.deepEqual(missing, []);
});

test('what is not as declared is found', () => {
  const handle = { id: 'x', handle: 'y', joined_at: 'z', service: 'SMS' };
  const type = exportedType('resources/shared.d.ts', 'ChatHandle');
  assert.deepEqual(problems(handle, type), []);
  assert.deepEqual(problems({ ...handle, is_me: null }, type), []);
  assert.deepEqual(problems({ ...handle, id: undefined }, type), ['$.id is missing']);
  assert.deepEqual(problems({ ...handle, handle: 5 }, type), ['$.handle is number, not string']);
  assert.deepEqual(problems({ ...handle, other: 1 }, type), ['$.other is unknown']);
  assert.equal(problems({ ...handle, service: 'sms' }, type).length, 1);
  assert.equal(problems({ ...handle, service: null }, type).length, 1);
  assert.equal(problems({ phone_numbers: [{}] }, promised('phoneNumbers.list').type).length, 4);
  assert.equal(problems('text', promised('chats.typing.start').type).length, 1);
});
