// SPDX-License-Identifier: Apache-2.0
// Prints how many events per second the vendor's client replays.
import { createGrpcClient } from '@photon-ai/advanced-imessage/grpc';

const [address, token] = process.argv.slice(2);
const im = createGrpcClient({ address, token, tls: false });

async function drain() {
  const begin = performance.now();
  let events = 0;
  for await (const event of im.events.catchUp(0)) {
    if (event.type !== 'catchup.complete') events++;
  }
  return (events * 1000) / (performance.now() - begin);
}

await drain(); // warms up
console.log(Math.round(await drain()));
process.exit(0);
