// SPDX-License-Identifier: Apache-2.0
// A receiver of webhooks.
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Listens until the end of the test, and records the deliveries. */
export async function receive(t) {
  const hooks = [];
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      hooks.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(200).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { hooks, url: `http://127.0.0.1:${server.address().port}/` };
}
