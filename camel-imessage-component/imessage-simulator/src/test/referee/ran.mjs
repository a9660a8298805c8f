// SPDX-License-Identifier: Apache-2.0
// Records which methods of a client succeeded, for all files of scenarios together.
import { appendFileSync, readFileSync } from 'node:fs';

const FILE = process.env.REFEREE_RAN;
const known = new Set();

function note(line) {
  if (!known.has(line)) {
    known.add(line);
    appendFileSync(FILE, `${line}\n`);
  }
}

/** A stream succeeded if it had a frame, or ended by itself. */
function notedStream(stream, line) {
  const iterate = stream[Symbol.asyncIterator].bind(stream);
  stream[Symbol.asyncIterator] = () => {
    const iterator = iterate();
    return {
      async next() {
        const result = await iterator.next();
        note(line);
        return result;
      },
      return: (value) => iterator.return(value),
    };
  };
  return stream;
}

function notedResource(resource, name) {
  return new Proxy(resource, {
    get(_, method) {
      const member = resource[method];
      if (typeof member !== 'function') {
        return member;
      }
      return (...args) => {
        const line = `${name}.${method}`;
        const result = member.apply(resource, args);
        if (result[Symbol.asyncIterator]) {
          return notedStream(result, line);
        }
        result.then(
          () => note(line),
          () => {},
        );
        return result;
      };
    },
  });
}

/** The client itself, with a record of its calls. */
export function noted(im, transport) {
  return new Proxy(im, {
    get(_, name) {
      const member = im[name];
      if (member !== null && typeof member === 'object') {
        return notedResource(member, `${transport} ${name}`);
      }
      return typeof member === 'function' ? member.bind(im) : member;
    },
  });
}

/** The methods that succeeded over a transport. */
export function ran(transport) {
  const lines = readFileSync(FILE, 'utf8').split('\n');
  return new Set(
    lines.filter((line) => line.startsWith(`${transport} `)).map((line) => line.slice(transport.length + 1)),
  );
}
