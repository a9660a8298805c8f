// SPDX-License-Identifier: Apache-2.0
// Live streams that are known to be open, and cues for actions of others.
import { once, EventEmitter } from 'node:events';

/** A stream that is read from the start. */
export class LiveStream {
  events = [];
  #signals = new EventEmitter();
  #firstHeartbeat = this.nextHeartbeat();
  #stream;

  constructor(open, subscribe) {
    this.#stream = subscribe(open({ onHeartbeat: () => this.#signals.emit('heartbeat') }));
    this.end = this.#read();
    // A stream that fails early fails the test, and is not an unhandled rejection.
    this.end.catch(() => {});
  }

  async #read() {
    for await (const event of this.#stream) {
      this.events.push(event);
      this.#signals.emit('event');
    }
  }

  /** Resolves to the stream at its first heartbeat: it gets all further events. */
  async isOpen() {
    await Promise.race([this.#firstHeartbeat, this.end]);
    return this;
  }

  nextHeartbeat() {
    return once(this.#signals, 'heartbeat');
  }

  /** The events, when this number has arrived. */
  async atLeast(count) {
    const ended = this.end.then(() => {
      throw new Error(`The stream ended after ${this.events.length} events`);
    });
    ended.catch(() => {});
    while (this.events.length < count) {
      await Promise.race([once(this.#signals, 'event'), ended]);
    }
    return this.events;
  }

  close() {
    return this.#stream.close();
  }
}

/** A read without an effect: when it arrives, the simulator runs the prepared actions. */
export async function cue(im) {
  await im.chats.count();
}

/** All frames of a catch-up, including its end. */
export async function replay(im, since) {
  const events = [];
  for await (const one of im.events.catchUp(since)) {
    events.push(one);
  }
  return events;
}
