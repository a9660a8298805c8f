// SPDX-License-Identifier: Apache-2.0
// The methods of the vendor's clients in the installed package.
import { readdirSync } from 'node:fs';
import { createHttpClient } from '@photon-ai/advanced-imessage';

const NOWHERE = { address: 'localhost:1', tls: false, token: 'none' };

/** The names of the public members of an object and of its classes. */
function membersOf(object) {
  const names = new Set();
  for (let at = object; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    Object.getOwnPropertyNames(at).forEach((name) => names.add(name));
  }
  return [...names].filter((name) => name !== 'constructor' && !name.startsWith('_'));
}

/** For example messages.sendText, in order; without those of the client itself, which make no call. */
function methodsOf(client) {
  return membersOf(client)
    .filter((name) => client[name] !== null && typeof client[name] === 'object')
    .flatMap((name) =>
      membersOf(client[name])
        .filter((method) => typeof client[name][method] === 'function')
        .map((method) => `${name}.${method}`),
    )
    .sort();
}

/** What the package exports for gRPC answers to every name; the client behind it is in a file that is loaded late. */
async function grpcClient() {
  const dist = new URL('.', import.meta.resolve('@photon-ai/advanced-imessage/grpc'));
  const [name] = readdirSync(dist).filter((file) => /^client-\w+\.js$/.test(file));
  return (await import(new URL(name, dist))).createClient(NOWHERE);
}

async function listed(client) {
  const methods = methodsOf(client);
  await client.close();
  return methods;
}

export const METHODS = {
  grpc: await listed(await grpcClient()),
  http: await listed(createHttpClient(NOWHERE)),
};
