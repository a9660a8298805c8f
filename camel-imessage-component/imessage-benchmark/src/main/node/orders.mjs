// SPDX-License-Identifier: Apache-2.0
// Reads orders (milliseconds and calls in flight, one a line) and answers each with: work done, nanoseconds, processor nanoseconds, 0 bytes.
import { createInterface } from 'node:readline';

export async function follow(work) {
  for await (const order of createInterface({ input: process.stdin })) {
    const cpu = process.cpuUsage();
    const begin = process.hrtime.bigint();
    const done = await work(...order.split(' ').map(Number));
    const { user, system } = process.cpuUsage(cpu);
    console.log(`${done} ${process.hrtime.bigint() - begin} ${(user + system) * 1000} 0`);
  }
  process.exit(0);
}
