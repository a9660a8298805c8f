// SPDX-License-Identifier: Apache-2.0
// The simulators of the run, and the vendor's client for them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import LinqAPIV3 from '@linqapp/sdk';
import { problems, promised } from './types.mjs';

const stages = JSON.parse(process.env.REFEREE_STAGES);
const TIME_LIMIT = { timeout: 120_000 };

export const LINE = '+12025550101';
export const ALICE = 'alice@example.com';
export const BOB = '+15551230001';
export const CAROL = '+15551230002';
export const DAVE = '+15551230003';

/** A client as the vendor ships it. */
export function connect(stage, options = {}) {
  return new LinqAPIV3({ apiKey: stage.token, baseURL: stage.linq, ...options });
}

/** A test on one simulator; `call` calls a method by its name and checks the result against the declared type. */
export function scenario(stageName, name, run) {
  test(name, TIME_LIMIT, async (t) => {
    const stage = stages[stageName];
    const client = connect(stage);
    const call = (path, ...args) => typed(client, path, ...args);
    await run({ t, stage, client, call, open: (options) => connect(stage, options) });
  });
}

/** Calls a method by its name, for example chats.messages.send, and checks the result against the declared type. */
export async function typed(client, path, ...args) {
  const names = path.split('.');
  const method = names.pop();
  const resource = names.reduce((at, name) => at[name], client);
  const result = await resource[method](...args);
  const { isPage, type } = promised(path);
  const values = isPage ? result.getPaginatedItems() : [result];
  assert.deepEqual(values.flatMap((value) => problems(value, type, path)), []);
  return result;
}

/** Expects an error of the client's class, status and Linq's code. */
export async function refused(promise, className, status, code) {
  const error = await promise.then(
    () => assert.fail(`Should have failed with ${className}`),
    (failure) => failure,
  );
  assert.ok(error instanceof LinqAPIV3[className], error.stack);
  assert.equal(error.constructor, LinqAPIV3[className]);
  assert.equal(error.status, status);
  assert.equal(error.error.success, false);
  assert.equal(error.error.error.code, code);
  assert.equal(error.error.error.status, status);
  assert.match(error.error.trace_id, /^[0-9a-f]{32}$/);
  assert.equal(error.headers.get('x-trace-id'), error.error.trace_id);
  return error;
}

/** A message of one text. */
export function text(value, more = {}) {
  return { parts: [{ type: 'text', value }], ...more };
}

/** A new chat, or the existing one, with one more message. */
export async function chatWith(call, ...to) {
  const { chat } = await call('chats.create', { from: LINE, to, message: text('Hello') });
  return chat;
}

/** Waits until something holds. */
export async function eventually(check) {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      return await check();
    } catch (failure) {
      if (Date.now() > end) {
        throw failure;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
