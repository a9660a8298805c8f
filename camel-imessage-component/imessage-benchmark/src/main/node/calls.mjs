// SPDX-License-Identifier: Apache-2.0
// A worker of the benchmark that makes calls with a vendor's client, a fixed number in flight.
import { follow } from './orders.mjs';

const [transport, address, token, chat, operation, inFlight, text] = process.argv.slice(2);

const clients = {
  async grpc() {
    const { createGrpcClient } = await import('@photon-ai/advanced-imessage/grpc');
    return photon(createGrpcClient({ address, token, tls: false }));
  },
  async http() {
    const { createHttpClient } = await import('@photon-ai/advanced-imessage');
    return photon(createHttpClient({ address, token }));
  },
  async linq() {
    const { default: LinqAPIV3 } = await import('@linqapp/sdk');
    const { chats } = new LinqAPIV3({ apiKey: token, baseURL: address });
    return {
      getChat: () => chats.retrieve(chat),
      sendMessage: () =>
        chats.messages.send(chat, {
          message: { parts: [{ type: 'text', value: text }], idempotency_key: crypto.randomUUID() },
        }),
    };
  },
};

function photon(im) {
  return { getChat: () => im.chats.get(chat), setTyping: () => im.chats.setTyping(chat, true) };
}

const call = (await clients[transport]())[operation];

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
