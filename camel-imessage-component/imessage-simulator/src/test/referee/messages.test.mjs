// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { MessageEffect, TextEffect } from '@photon-ai/advanced-imessage';
import { ALICE, NOW, OWNER, message } from './shapes.mjs';
import { CHAT_NOT_FOUND, INVALID, looksLike, overBoth, refusedUpstream, visible } from './stage.mjs';

const MESSAGE_NOT_FOUND = { code: 'messageNotFound', grpcCode: 5 };

overBoth('messages', 'sendText sends a text, trimmed', async ({ im, stage }) => {
  const text = 'Grüße, "world" \\ \u{1F44B}\u{1F3FD}\nsecond line +=&%;';
  const sent = await im.messages.sendText(stage.facts.alice, ` ${text} `);
  looksLike(sent, message(sent.guid, stage.facts.alice, OWNER, text));
  looksLike(await im.messages.get(sent.guid), sent);
});

overBoth('messages', 'sendText takes every option', async ({ im, stage }) => {
  const { alice, question } = stage.facts;
  const sent = await im.messages.sendText(alice, 'Every option', {
    replyTo: { guid: question, partIndex: 0 },
    subject: 'Subject',
    effect: MessageEffect.invisible,
    enableDataDetection: false,
    enableLinkPreview: true,
    formatting: [
      { type: 'bold', start: 0, length: 5 },
      { type: 'italic', start: 0, length: 1 },
      { type: 'underline', start: 1, length: 1 },
      { type: 'strikethrough', start: 2, length: 1 },
      { type: 'effect', start: 6, length: 6, effect: TextEffect.jitter },
    ],
    clientMessageId: 'every-option-1',
  });
  const expected = message(sent.guid, alice, OWNER, 'Every option', {
    subject: 'Subject',
    replyTargetGuid: question,
    threadOriginatorGuid: question,
    content: {
      expressiveSendStyleId: MessageEffect.invisible,
      formatting: [
        { type: 'bold', start: 0, length: 5 },
        { type: 'italic', start: 0, length: 1 },
        { type: 'underline', start: 1, length: 1 },
        { type: 'strikethrough', start: 2, length: 1 },
        { type: 'effect', start: 6, length: 6, effectName: 'jitter' },
      ],
    },
  });
  looksLike(sent, expected);
  looksLike((await im.chats.get(alice)).lastMessage, expected);
});

overBoth('messages', 'a reply to a reply stays in its thread', async ({ im, stage }) => {
  const { alice, question } = stage.facts;
  const first = await im.messages.sendText(alice, 'First', { replyTo: question });
  const second = await im.messages.sendText(alice, 'Second', { replyTo: first.guid });
  assert.equal(second.replyTargetGuid, first.guid);
  assert.equal(second.threadOriginatorGuid, question);
});

for (const [name, effect] of Object.entries(MessageEffect)) {
  overBoth('messages', `sendText keeps the effect ${name}`, async ({ im, stage }) => {
    const sent = await im.messages.sendText(stage.facts.alice, name, { effect });
    assert.equal(sent.content.expressiveSendStyleId, effect);
  });
}

overBoth('messages', 'sendText refuses a blank text', async ({ im, stage, transport }) => {
  const context = { field: 'text' };
  const call = im.messages.sendText(stage.facts.alice, '  ');
  await refusedUpstream(call, transport, 'ValidationError', { ...INVALID, context });
});

overBoth('messages', 'sendText knows no such chat', async ({ im, transport }) => {
  const call = im.messages.sendText('any;-;nobody@example.com', 'Hello');
  await refusedUpstream(call, transport, 'NotFoundError', CHAT_NOT_FOUND);
});

overBoth('messages', 'sendText knows no such message to reply to', async ({ im, stage, transport }) => {
  const call = im.messages.sendText(stage.facts.alice, 'Hello', { replyTo: 'missing' });
  await refusedUpstream(call, transport, 'NotFoundError', { ...MESSAGE_NOT_FOUND, context: { message: 'missing' } });
});

overBoth('messages', 'get knows no such message, whatever is in its guid', async ({ im, transport }) => {
  const guid = 'p:0/spc-msg ö+1';
  const error = await refusedUpstream(im.messages.get(guid), transport, 'NotFoundError', MESSAGE_NOT_FOUND);
  assert.equal(error.context.message, 'p:0/spc-msg ?+1');
});

overBoth('messages', 'both lists page from the newest to the oldest', async ({ im, stage }) => {
  const { list } = stage.facts;
  const texts = (page) => page.messages.map((one) => one.content.text);
  const first = await im.messages.listInChat(list, { pageSize: 2 });
  assert.deepEqual(texts(first), ['Three', 'Two']);
  const last = await im.messages.listInChat(list, { pageSize: 2, pageToken: first.nextPageToken });
  assert.deepEqual(texts(last), ['One']);
  assert.equal(last.nextPageToken, undefined);
  assert.deepEqual(texts(await im.messages.listInChat(list, { isFromMe: true })), ['Two']);
  assert.deepEqual(texts(await im.messages.listInChat(list, { isFromMe: false, isRead: false })), ['Three', 'One']);
  assert.deepEqual(texts(await im.messages.listInChat(list, { before: NOW })), []);
  assert.deepEqual(texts(await im.messages.listInChat(list, { after: NOW })), ['Three', 'Two', 'One']);
  const recent = await im.messages.listRecent({ pageSize: 100 });
  const inChat = recent.messages.filter((one) => one.chatGuids[0] === list);
  assert.deepEqual(texts({ messages: inChat }), ['Three', 'Two', 'One']);
});

for (const pageSize of [0, 101]) {
  overBoth('messages', `listRecent refuses a page of ${pageSize}`, async ({ im, transport }) => {
    const context = { field: 'page_size', value: String(pageSize) };
    await refusedUpstream(im.messages.listRecent({ pageSize }), transport, 'ValidationError', { ...INVALID, context });
  });
}

overBoth('messages', 'edit, setReaction and unsend change a message', async ({ im, stage }) => {
  const { alice } = stage.facts;
  const { guid } = await im.messages.sendText(alice, 'Before');
  const edited = await im.messages.edit(alice, guid, 'After', { clientMessageId: 'edit-1' });
  looksLike(edited, message(guid, alice, OWNER, 'After', { dateEdited: NOW }));

  const loved = await im.messages.setReaction(alice, guid, { kind: 'love' }, true, { clientMessageId: 'love-1' });
  const [{ messageGuid, ...applied }] = visible(loved).appliedReactions;
  assert.ok(messageGuid);
  assert.deepEqual(applied, { reaction: { kind: 'love' }, sender: OWNER, isFromMe: true, dateCreated: NOW });
  const fire = { kind: 'emoji', emoji: '\u{1F525}' };
  const both = await im.messages.setReaction(alice, guid, fire, true, { partIndex: 0 });
  assert.deepEqual(
    visible(both).appliedReactions.map((one) => [one.reaction, one.targetPartIndex]),
    [[{ kind: 'love' }, undefined], [fire, 0]],
  );
  const less = await im.messages.setReaction(alice, guid, { kind: 'love' }, false);
  assert.equal(less.appliedReactions.length, 1);

  assert.equal(await im.messages.unsend(alice, guid, { clientMessageId: 'unsend-1' }), undefined);
  looksLike(
    await im.messages.get(guid),
    message(guid, alice, OWNER, undefined, { dateEdited: NOW, dateRetracted: NOW }),
  );
});

overBoth('messages', 'an unsent message can no longer be edited', async ({ im, stage, transport }) => {
  const { alice } = stage.facts;
  const { guid } = await im.messages.sendText(alice, 'Gone');
  await im.messages.unsend(alice, guid);
  const fields = { code: 'preconditionFailed', grpcCode: 9 };
  await refusedUpstream(im.messages.edit(alice, guid, 'Back'), transport, 'ValidationError', fields);
});

overBoth('messages', 'a poll is made, voted on and extended', async ({ im, stage }) => {
  const { alice } = stage.facts;
  const poll = await im.polls.create(alice, 'Lunch?', ['Pizza', 'Soup'], { clientMessageId: 'poll-1' });
  const [pizza, soup] = poll.options;
  const option = (text, one) => ({ text, optionIdentifier: one.optionIdentifier, creatorHandle: OWNER.address });
  const expected = {
    pollMessageGuid: poll.pollMessageGuid,
    chatGuid: alice,
    title: 'Lunch?',
    options: [option('Pizza', pizza), option('Soup', soup)],
    votes: [],
  };
  looksLike(poll, expected);
  const votes = [{ optionIdentifier: soup.optionIdentifier, participant: OWNER }];
  looksLike(await im.polls.vote(poll.pollMessageGuid, soup.optionIdentifier), { ...expected, votes });
  looksLike(await im.polls.unvote(poll.pollMessageGuid), expected);
  const more = await im.polls.addOption(poll.pollMessageGuid, 'Salad');
  looksLike(more, { ...expected, options: [...expected.options, option('Salad', more.options[2])] });
  looksLike(await im.polls.get(poll.pollMessageGuid), more);
});

overBoth('messages', 'a poll that is not there is not found', async ({ im, transport }) => {
  await refusedUpstream(im.polls.get('missing'), transport, 'NotFoundError', { code: 'pollNotFound', grpcCode: 5 });
});

overBoth('messages', 'somebody who was seen has a record', async ({ im, transport }) => {
  looksLike(await im.addresses.get(ALICE.address), { address: ALICE.address, services: ['iMessage'], country: null });
  assert.equal(await im.addresses.isIMessageAvailable(ALICE.address), true);
  assert.equal(await im.addresses.isFocusSilenced(ALICE.address), false);
  const fields = { code: 'addressNotFound', grpcCode: 5 };
  await refusedUpstream(im.addresses.get('nobody@example.com'), transport, 'NotFoundError', fields);
});

overBoth('messages', 'the recipient of a silenced message is notified', async ({ im, stage }) => {
  const sent = await im.messages.sendText(stage.facts.alice, 'Fire!');
  await im.messages.notifySilenced(stage.facts.alice, sent.guid);
  assert.equal((await im.messages.get(sent.guid)).didNotifyRecipient, true);
});

overBoth('messages', 'nobody shares a location before somebody does', async ({ im, stage, transport }) => {
  assert.deepEqual(await im.locations.list(), []);
  const fields = { code: 'sharedFriendLocationNotFound', grpcCode: 5 };
  await refusedUpstream(im.locations.get(ALICE.address), transport, 'NotFoundError', fields);
  const receipt = await im.locations.request(stage.facts.alice, ALICE.address);
  assert.equal(receipt.address, ALICE.address);
});
