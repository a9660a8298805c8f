// SPDX-License-Identifier: Apache-2.0
// A worker of the benchmark that makes calls with a vendor's client, as many in flight as each order says.
import { follow } from './orders.mjs';

const [transport, address, token, chat, message, operation, megabytes, text] = process.argv.slice(2);

const fileName = 'photo.png';
const contentType = 'image/png';
const data = new Uint8Array(Number(megabytes) * 1024 * 1024);
data.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].slice(0, data.length));

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
    const { attachments, chats, messages } = new LinqAPIV3({ apiKey: token, baseURL: address });
    const send = () =>
      chats.messages.send(chat, {
        message: { parts: [{ type: 'text', value: text }], idempotency_key: crypto.randomUUID() },
      });
    return {
      getChat: () => chats.retrieve(chat),
      sendText: send,
      sendMessage: send,
      setReaction: () => messages.addReaction(message, { operation: 'add', type: text }),
      uploadAttachment: () => upload(attachments),
    };
  },
};

function photon(im) {
  return {
    getChat: () => im.chats.get(chat),
    setTyping: () => im.chats.setTyping(chat, true),
    sendText: () => im.messages.sendText(chat, text),
    setReaction: () => im.messages.setReaction(chat, message, { kind: text }, true),
    uploadAttachment: () => im.attachments.upload({ fileName, data }),
  };
}

/** Linq's client announces the file and asks for it; the bytes are for fetch to bring. */
async function upload(attachments) {
  const place = await attachments.create({ content_type: contentType, filename: fileName, size_bytes: data.length });
  const put = await fetch(place.upload_url, { method: 'PUT', headers: place.required_headers, body: data });
  if (!put.ok) throw new Error(`The upload ended with ${put.status}`);
  await attachments.retrieve(place.attachment_id);
}

const call = (await clients[transport]())[operation];

await follow(async (milliseconds, inFlight) => {
  const end = performance.now() + milliseconds;
  let calls = 0;
  const lane = async () => {
    while (performance.now() < end) {
      await call();
      calls++;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return calls;
});
