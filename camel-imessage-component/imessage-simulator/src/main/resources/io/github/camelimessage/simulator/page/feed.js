// SPDX-License-Identifier: Apache-2.0
// The stream of events. The browser reconnects by itself, after the last sequence that it has received.

const AGAIN_MILLIS = 2000;

/** Calls on.hello, on.log, on.world and on.trimmed with what the simulator sends, and on.state with true or false. */
export function follow(on) {
  let world = null;
  let source;

  function open() {
    source = new EventSource('/api/feed');
    source.addEventListener('hello', (event) => hello(JSON.parse(event.data)));
    for (const name of ['log', 'world', 'trimmed']) {
      source.addEventListener(name, (event) => on[name](JSON.parse(event.data)));
    }
    source.addEventListener('error', () => {
      on.state(false);
      if (source.readyState === EventSource.CLOSED) {
        world = null;
        setTimeout(open, AGAIN_MILLIS);
      }
    });
  }

  function hello(greeting) {
    if (world !== null && world !== greeting.world) {
      // Another run of the simulator on the same port: its world is a different one.
      world = null;
      source.close();
      open();
      return;
    }
    if (world === null) {
      on.hello(greeting);
    }
    world = greeting.world;
    on.state(true);
  }

  open();
}
