// SPDX-License-Identifier: Apache-2.0
// A worker of the benchmark that replays the log with the vendor's client.
import { createGrpcClient } from '@photon-ai/advanced-imessage/grpc';
import { follow } from './orders.mjs';

const [address, token] = process.argv.slice(2);
const im = createGrpcClient({ address, token, tls: false });

await follow(async () => {
  let events = 0;
  for await (const event of im.events.catchUp(0)) {
    if (event.type !== 'catchup.complete') events++;
  }
  return events;
});
