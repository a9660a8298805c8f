// SPDX-License-Identifier: Apache-2.0
import { ALICE, BOB, CAROL, NOW, OWNER, content, event, message } from './shapes.mjs';

/** The documented events for each cue; sequences are compared separately. */
export const EXPECTED = {
  chats: ({ alice }) => [
    event('chat.backgroundChanged', 0, alice, ALICE),
    event('chat.backgroundRemoved', 0, alice, ALICE),
    event('chat.backgroundChanged', 0, alice, OWNER),
    event('chat.backgroundRemoved', 0, alice, OWNER),
    event('chat.markedRead', 0, alice, OWNER),
    event('chat.archived', 0, alice, OWNER),
    event('chat.unarchived', 0, alice, OWNER),
  ],
  groups: ({ group }) =>
    [
      [ALICE, { type: 'displayNameChanged', displayName: 'Hikers' }],
      [ALICE, { type: 'participantAdded', participant: CAROL }],
      [ALICE, { type: 'participantRemoved', participant: CAROL }],
      [OWNER, { type: 'participantAdded', participant: CAROL }],
      [CAROL, { type: 'participantLeft', participant: CAROL }],
      [BOB, { type: 'iconChanged' }],
      [BOB, { type: 'iconRemoved' }],
      [ALICE, { type: 'participantRemoved', participant: OWNER }],
    ].map(([actor, change]) => event('group.changed', 0, group, actor, { change })),
  messages: ({ alice }, events) => {
    const messageGuid = events[0].message.guid;
    const read = events[5].messageGuid;
    const love = { messageGuid, reaction: { kind: 'love' } };
    return [
      event('message.received', 0, alice, ALICE, { message: message(messageGuid, alice, ALICE, 'Hello') }),
      event('message.edited', 0, alice, ALICE, { messageGuid, content: content('Hello!'), editedAt: NOW }),
      event('message.reactionAdded', 0, alice, ALICE, love),
      event('message.reactionRemoved', 0, alice, ALICE, love),
      event('message.received', 0, alice, OWNER, { message: message(read, alice, OWNER, 'Hi') }),
      event('message.read', 0, alice, ALICE, { messageGuid: read, readAt: NOW }),
      event('message.unsent', 0, alice, ALICE, { messageGuid, retractedAt: NOW }),
    ];
  },
  polls: ({ alice }, events) => {
    const { pollMessageGuid, delta } = events[0];
    const option = (text, one) => ({ text, optionIdentifier: one.optionIdentifier, creatorHandle: ALICE.address });
    const options = delta.options.map((one, i) => option(['Pizza', 'Soup'][i], one));
    const [{ optionIdentifier }] = options;
    const added = { text: 'Salad', optionIdentifier: events[2].delta.options[2].optionIdentifier };
    const all = [...options, { ...added, creatorHandle: OWNER.address }];
    const poll = (actor, change) => event('poll.changed', 0, alice, actor, { pollMessageGuid, delta: change });
    return [
      poll(ALICE, { type: 'created', title: 'Lunch?', options }),
      poll(ALICE, { type: 'voted', optionIdentifier }),
      poll(OWNER, { type: 'optionAdded', title: 'Lunch?', options: all }),
      poll(ALICE, { type: 'unvoted', optionIdentifier }),
    ];
  },
};
