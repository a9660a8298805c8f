// SPDX-License-Identifier: Apache-2.0
// A worker of the benchmark that makes calls with the vendor's client, a fixed number in flight.
import { follow } from './orders.mjs';

const [transport, address, token, chat, operation, inFlight] = process.argv.slice(2);

const im =
  transport === 'grpc'
    ? (await import('@photon-ai/advanced-imessage/grpc')).createGrpcClient({ address, token, tls: false })
    : (await import('@photon-ai/advanced-imessage')).createHttpClient({ address, token });
const call = operation === 'getChat' ? () => im.chats.get(chat) : () => im.chats.setTyping(chat, true);

await follow(async (milliseconds) => {
  const end = performance.now() + milliseconds;
  let calls = 0;
  const lane = async () => {
    while (performance.now() < end) {
      await call();
      calls++;
    }
  };
  await Promise.all(Array.from({ length: Number(inFlight) }, lane));
  return calls;
});
