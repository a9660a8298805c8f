// SPDX-License-Identifier: Apache-2.0
// Prints how many calls per second the vendor's client makes with a fixed number in flight.
const [transport, address, token, chat, operation, inFlight] = process.argv.slice(2);
const WARM_UP_MS = 3000;
const MEASURE_MS = 4000;

const im =
  transport === 'grpc'
    ? (await import('@photon-ai/advanced-imessage/grpc')).createGrpcClient({ address, token, tls: false })
    : (await import('@photon-ai/advanced-imessage')).createHttpClient({ address, token });
const call = operation === 'getChat' ? () => im.chats.get(chat) : () => im.chats.setTyping(chat, true);

async function run(milliseconds) {
  const end = performance.now() + milliseconds;
  let calls = 0;
  const lane = async () => {
    while (performance.now() < end) {
      await call();
      calls++;
    }
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: Number(inFlight) }, lane));
  return (calls * 1000) / (performance.now() - begin);
}

await run(WARM_UP_MS);
console.log(await run(MEASURE_MS));
process.exit(0);
