// SPDX-License-Identifier: Apache-2.0
// The simulators of the run, and the vendor's client for them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as http from '@photon-ai/advanced-imessage';
import * as grpc from '@photon-ai/advanced-imessage/grpc';
import { LiveStream } from './live.mjs';
import { noted } from './ran.mjs';

const stages = JSON.parse(process.env.REFEREE_STAGES);
const vendors = { grpc, http };
const TIME_LIMIT = { timeout: 30_000 };

/** The simulator with this name, or the one for this transport only. */
function stageOf(name, transport) {
  return stages[name] ?? stages[`${name}.${transport}`];
}

/** A client that is closed at the end of the test. */
function connect(t, stage, transport, options = {}) {
  const settings = { token: stage.token, ...options };
  const im =
    transport === 'grpc'
      ? grpc.createGrpcClient({ address: stage.grpc, tls: false, ...settings })
      : http.createHttpClient({ address: stage.http, ...settings });
  t.after(() => im.close?.());
  return noted(im, transport);
}

/** A test over one transport. */
export function over(transport, stageName, name, scenario) {
  test(`${transport}: ${name}`, TIME_LIMIT, async (t) => {
    const stage = stageOf(stageName, transport);
    const open = (options, at = stage) => connect(t, at, transport, options);
    // Streams first: closing a client waits for its open streams.
    const streams = [];
    t.after(() => Promise.all(streams.map((stream) => stream.close())));
    const openLive = (subscribe, at) => {
      const stream = new LiveStream((options) => open(options, at), subscribe);
      streams.push(stream);
      return stream.isOpen();
    };
    await scenario({ im: open(), open, openLive, stage, transport });
  });
}

/** The same test over either transport. */
export function overBoth(stageName, name, scenario) {
  over('grpc', stageName, name, scenario);
  over('http', stageName, name, scenario);
}

/** A test of something that HTTP does not have. */
export function overStream(stageName, name, scenario) {
  over('grpc', stageName, name, scenario);
}

/** Expects an error of the vendor's class with these fields, and none of another class. */
export async function refused(promise, transport, className, fields) {
  const error = await promise.then(
    () => assert.fail(`Should have failed with ${className}`),
    (failure) => failure,
  );
  assert.equal(error.name, className, error.stack);
  assert.ok(error instanceof vendors[transport][className]);
  const { retryable = false, ...others } = fields;
  assert.equal(error.retryable, retryable);
  for (const [name, value] of Object.entries(others)) {
    assert.deepEqual(error[name], value, `${name} of ${error.stack}`);
  }
  return error;
}

/** An error of a service behind the middleware. */
export async function refusedUpstream(promise, transport, className, fields) {
  const error = await refused(promise, transport, className, fields);
  assert.equal(error.source, transport === 'http' ? 'upstream' : undefined);
  if (transport === 'http') {
    assert.match(error.requestId, /^[0-9a-f-]{36}$/);
  }
  return error;
}

export const INVALID = { code: 'invalidArgument', grpcCode: 3 };
export const CHAT_NOT_FOUND = { code: 'chatNotFound', grpcCode: 5 };

/** The value as an application sees it: absent and undefined are the same, and so are all byte arrays. */
export function visible(value) {
  if (Array.isArray(value)) {
    return value.map(visible);
  }
  if (value instanceof Uint8Array) {
    return new Uint8Array(value);
  }
  if (value === null || typeof value !== 'object' || value instanceof Date) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => [key, visible(one)]),
  );
}

export function looksLike(actual, expected) {
  assert.deepEqual(visible(actual), visible(expected));
}
