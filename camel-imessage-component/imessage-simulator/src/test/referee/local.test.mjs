// SPDX-License-Identifier: Apache-2.0
// Input that the vendor's client refuses by itself: the simulator must get no call.
import { replay } from './live.mjs';
import { INVALID, overBoth, overStream, refused } from './stage.mjs';

const GROUP = 'any;+;chat1';

const CALLS = [
  ['chats.get', (im) => im.chats.get('iMessage;-;alice@example.com'), 'chat'],
  ['chats.markRead', (im) => im.chats.markRead(''), 'chat'],
  ['messages.sendText', (im) => im.messages.sendText('alice@example.com', 'Hi'), 'chat'],
  ['chats.create', (im) => im.chats.create(['alice@example.com'], { message: null }), 'message'],
  ['groups.setDisplayName', (im) => im.groups.setDisplayName(GROUP, '  '), 'display_name'],
  ['groups.addParticipants', (im) => im.groups.addParticipants(GROUP, []), 'addresses'],
  ['groups.removeParticipants', (im) => im.groups.removeParticipants(GROUP, [' ']), 'addresses[0]'],
  ['groups.setIcon', (im) => im.groups.setIcon(GROUP, 'bytes'), 'data'],
];
for (const [name, call, field] of CALLS) {
  overBoth('local', `${name} is refused by the client`, async ({ im, transport }) => {
    const error = await refused(call(im), transport, 'ValidationError', INVALID);
    if (error.context.field !== field) {
      throw error;
    }
  });
}

for (const since of [-1, 1.5]) {
  overStream('local', `catch-up after ${since} is refused by the client`, async ({ im }) => {
    await refused(replay(im, since), 'grpc', 'ValidationError', INVALID);
  });
}
