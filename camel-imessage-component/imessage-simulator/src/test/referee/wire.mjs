// SPDX-License-Identifier: Apache-2.0
// Makes every call of the vendor's client through recording proxies, which get the name of each call before it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as http from '@photon-ai/advanced-imessage';
import * as grpc from '@photon-ai/advanced-imessage/grpc';
import { METHODS } from './methods.mjs';

const { grpc: grpcAddress, http: httpAddress, mark, token, facts, images } = JSON.parse(process.env.REFEREE_WIRE);
const [PNG, JPEG, GIF, HEIC] = images.map((image) => new Uint8Array(Buffer.from(image, 'base64')));
const ALL = ' with all options';
const BEFORE = new Date(1_782_907_200_123);
const AFTER = new Date(1_782_820_800_000);
const PAGE = { pageSize: 7, pageToken: "to/ken +1=*!'()~", isFromMe: false, isRead: true, before: BEFORE, after: AFTER };
const PLACEMENT = { x: 0.5, y: 0.25 };
const FORMATTING = [
  { type: 'bold', start: 0, length: 5 },
  { type: 'italic', start: 0, length: 1 },
  { type: 'underline', start: 1, length: 1 },
  { type: 'strikethrough', start: 2, length: 1 },
  { type: 'effect', start: 6, length: 6, effect: 'jitter' },
];
const CARD = {
  teamId: 'ABCDE12345',
  extensionBundleId: 'com.example.app',
  appName: 'App',
  url: 'https://example.com/open?a=1&b=2',
  layout: { caption: 'One' },
};
const WHOLE_CARD = {
  ...CARD,
  appStoreId: 1_234_567_890,
  live: true,
  layout: {
    caption: 'One',
    subcaption: 'Two',
    trailingCaption: 'Three',
    trailingSubcaption: 'Four',
    image: JPEG,
    imageTitle: 'Five',
    imageSubtitle: 'Six',
    summary: 'Seven',
  },
};
const key = (name) => ({ clientMessageId: `key of ${name}` });
const { chat, group, left, question, own, picture, live, poll, option, session, drawing, alice, bob } = facts;
const part = { partIndex: 1 };

const CALLS = {
  'addresses.get': (im) => im.addresses.get(alice),
  'addresses.isFocusSilenced': (im) => im.addresses.isFocusSilenced(alice),
  'addresses.isIMessageAvailable': (im) => im.addresses.isIMessageAvailable(alice),
  'attachments.get': (im) => im.attachments.get(picture),
  'attachments.upload': (im) =>
    im.attachments.upload({ fileName: 'Größe 1+1 & more.png', data: PNG }),
  ['attachments.upload' + ALL]: (im) =>
    im.attachments.upload({
      fileName: 'beach.heic',
      data: HEIC,
      companion: { data: GIF },
    }),
  'attachments.downloadStream': (im) => im.attachments.downloadStream(picture),
  ['attachments.downloadStream' + ALL]: (im) => im.attachments.downloadStream(live),
  'chats.count': (im) => im.chats.count(),
  ['chats.count' + ALL]: (im) => im.chats.count({ includeArchived: true }),
  'chats.create': (im) => im.chats.create([alice]),
  ['chats.create' + ALL]: (im) =>
    im.chats.create([alice, bob], {
      message: 'Hello, "world" \\ \u{1F44B}\n',
      effect: http.MessageEffect.confetti,
      subject: 'Subject',
      attributedBody: PNG,
      ...key('create'),
    }),
  'chats.get': (im) => im.chats.get(chat),
  'chats.markRead': (im) => im.chats.markRead(chat),
  'chats.setTyping': (im) => im.chats.setTyping(chat, true),
  ['chats.setTyping' + ALL]: (im) => im.chats.setTyping(chat, false),
  'chats.shareContactInfo': (im) => im.chats.shareContactInfo(chat),
  'chats.setBackground': (im) => im.chats.setBackground(chat, PNG),
  'chats.hasBackground': (im) => im.chats.hasBackground(chat),
  'chats.removeBackground': (im) => im.chats.removeBackground(chat),
  'chats.subscribeEvents': (im) => im.chats.subscribeEvents(),
  ['chats.subscribeEvents' + ALL]: (im) => im.chats.subscribeEvents({ chat }),
  'events.catchUp': (im) => im.events.catchUp(),
  ['events.catchUp' + ALL]: (im) => im.events.catchUp(3),
  'groups.setDisplayName': (im) => im.groups.setDisplayName(group, 'Hikers'),
  ['groups.setDisplayName' + ALL]: (im) => im.groups.setDisplayName(group, 'Höhe', key('setDisplayName')),
  'groups.addParticipants': (im) => im.groups.addParticipants(group, ['carol@example.com']),
  ['groups.addParticipants' + ALL]: (im) =>
    im.groups.addParticipants(group, ['+12025550123', 'dora@example.com'], key('addParticipants')),
  'groups.removeParticipants': (im) => im.groups.removeParticipants(group, ['carol@example.com']),
  ['groups.removeParticipants' + ALL]: (im) =>
    im.groups.removeParticipants(group, ['+12025550123', 'dora@example.com'], key('removeParticipants')),
  'groups.setIcon': (im) => im.groups.setIcon(group, GIF),
  ['groups.setIcon' + ALL]: (im) => im.groups.setIcon(group, JPEG, key('setIcon')),
  'groups.getIcon': (im) => im.groups.getIcon(group),
  'groups.removeIcon': (im) => im.groups.removeIcon(group),
  ['groups.removeIcon' + ALL]: (im) => im.groups.removeIcon(group, key('removeIcon')),
  'groups.leave': (im) => im.groups.leave(left),
  ['groups.leave' + ALL]: (im) => im.groups.leave(left, key('leave')),
  'groups.subscribeEvents': (im) => im.groups.subscribeEvents(),
  ['groups.subscribeEvents' + ALL]: (im) => im.groups.subscribeEvents({ chat: group }),
  'locations.get': (im) => im.locations.get(alice),
  'locations.list': (im) => im.locations.list(),
  'locations.request': (im) => im.locations.request(chat, alice),
  ['locations.request' + ALL]: (im) => im.locations.request(chat, alice, key('request')),
  'locations.watch': (im) => im.locations.watch(),
  ['locations.watch' + ALL]: (im) => im.locations.watch(alice),
  'messages.sendText': (im) => im.messages.sendText(chat, ' Grüße, "world" \\ \u{1F44B}\u{1F3FD}\n<b>&'),
  ['messages.sendText' + ALL]: (im) =>
    im.messages.sendText(chat, 'Every option', {
      replyTo: { guid: question, partIndex: 0 },
      subject: 'Subject',
      effect: http.MessageEffect.invisible,
      enableDataDetection: false,
      enableLinkPreview: true,
      formatting: FORMATTING,
      ...key('sendText'),
    }),
  'messages.sendAttachment': (im) => im.messages.sendAttachment(chat, picture),
  ['messages.sendAttachment' + ALL]: (im) =>
    im.messages.sendAttachment(chat, picture, {
      replyTo: question,
      effect: http.MessageEffect.slam,
      isAudioMessage: true,
      ...key('sendAttachment'),
    }),
  'messages.sendMultipart': (im) => im.messages.sendMultipart(chat, [{ text: 'One' }, { attachmentGuid: picture }]),
  ['messages.sendMultipart' + ALL]: (im) =>
    im.messages.sendMultipart(
      chat,
      [
        { text: 'Hi ', bubbleIndex: 0, formatting: [{ type: 'bold', start: 0, length: 2 }] },
        { text: 'Alice', mentionedAddress: alice, bubbleIndex: 0 },
        { attachmentGuid: picture, attachmentName: 'tom.png', bubbleIndex: 1 },
      ],
      {
        replyTo: { guid: question, partIndex: 1 },
        subject: 'Subject',
        effect: http.MessageEffect.echo,
        enableDataDetection: true,
        ...key('sendMultipart'),
      },
    ),
  'messages.sendCustomizedMiniApp': (im) => im.messages.sendCustomizedMiniApp(chat, CARD),
  ['messages.sendCustomizedMiniApp' + ALL]: (im) => im.messages.sendCustomizedMiniApp(chat, WHOLE_CARD, key('card')),
  'messages.updateCustomizedMiniApp': (im) => im.messages.updateCustomizedMiniApp(session, CARD),
  ['messages.updateCustomizedMiniApp' + ALL]: (im) =>
    im.messages.updateCustomizedMiniApp(session, WHOLE_CARD, key('update')),
  'messages.edit': (im) => im.messages.edit(chat, own, 'Other'),
  ['messages.edit' + ALL]: (im) =>
    im.messages.edit(chat, own, 'Other', { ...part, backwardCompatText: 'Edited: Other', ...key('edit') }),
  'messages.setReaction': (im) => im.messages.setReaction(chat, question, { kind: 'love' }, true),
  ['messages.setReaction' + ALL]: (im) =>
    im.messages.setReaction(chat, question, { kind: 'emoji', emoji: '\u{1F525}' }, false, { ...part, ...key('react') }),
  'messages.placeSticker': (im) => im.messages.placeSticker(chat, question, picture, PLACEMENT),
  ['messages.placeSticker' + ALL]: (im) =>
    im.messages.placeSticker(
      chat,
      question,
      picture,
      { x: 120, y: 1e-7, scale: 1.5, rotation: -0.1, width: 1e21 },
      { ...part, ...key('sticker') },
    ),
  'messages.notifySilenced': (im) => im.messages.notifySilenced(chat, own),
  ['messages.notifySilenced' + ALL]: (im) => im.messages.notifySilenced(chat, own, key('notify')),
  'messages.unsend': (im) => im.messages.unsend(chat, own),
  ['messages.unsend' + ALL]: (im) => im.messages.unsend(chat, own, { ...part, ...key('unsend') }),
  'messages.get': (im) => im.messages.get(question),
  ['messages.get' + ALL]: (im) => im.messages.get("p:0/spc-msg ö+1*!'()~"),
  'messages.getEmbeddedMedia': (im) => im.messages.getEmbeddedMedia(chat, drawing),
  ['messages.getEmbeddedMedia' + ALL]: (im) => im.messages.getEmbeddedMedia(chat, "p:0/spc-msg ö+1*!'()~"),
  'messages.listRecent': (im) => im.messages.listRecent(),
  ['messages.listRecent' + ALL]: (im) => im.messages.listRecent(PAGE),
  'messages.listInChat': (im) => im.messages.listInChat(chat),
  ['messages.listInChat' + ALL]: (im) => im.messages.listInChat(chat, PAGE),
  'messages.subscribeEvents': (im) => im.messages.subscribeEvents(),
  ['messages.subscribeEvents' + ALL]: (im) => im.messages.subscribeEvents({ chat }),
  'polls.create': (im) => im.polls.create(chat, 'Lunch?', ['Pizza', 'Soup']),
  ['polls.create' + ALL]: (im) => im.polls.create(chat, 'Lunch?', ['Pizza', 'Soup'], key('poll')),
  'polls.get': (im) => im.polls.get(poll),
  'polls.vote': (im) => im.polls.vote(poll, option),
  ['polls.vote' + ALL]: (im) => im.polls.vote(poll, option, key('vote')),
  'polls.unvote': (im) => im.polls.unvote(poll),
  ['polls.unvote' + ALL]: (im) => im.polls.unvote(poll, key('unvote')),
  'polls.addOption': (im) => im.polls.addOption(poll, 'Salad'),
  ['polls.addOption' + ALL]: (im) => im.polls.addOption(poll, 'Tea & cake', key('option')),
  'polls.subscribeEvents': (im) => im.polls.subscribeEvents(),
  ['polls.subscribeEvents' + ALL]: (im) => im.polls.subscribeEvents({ pollMessage: poll }),
};

/** A client of either transport; the second one with every option that shows on the wire. */
function open(transport, all, onHeartbeat) {
  const options = { token, retry: false, ...(all && { autoIdempotency: true, timeout: 60_000 }) };
  return transport === 'grpc'
    ? grpc.createGrpcClient({ address: grpcAddress, tls: false, onHeartbeat, ...options })
    : http.createHttpClient({ address: httpAddress, ...options, ...(all && { server: 'instance-1' }) });
}

/** Reads a stream to its end, or until it is known to be open. */
async function read(stream, heartbeat) {
  const all = (async () => {
    for await (const one of stream) {
      assert.ok(one);
    }
  })();
  await Promise.race([all, heartbeat]);
  await stream.close();
  await all;
}

for (const transport of ['grpc', 'http']) {
  test(`${transport}: every method makes its requests`, { timeout: 240_000 }, async () => {
    const clients = [false, true].map((all) => {
      const one = {};
      one.im = open(transport, all, () => one.beat?.());
      return one;
    });
    const methods = METHODS[transport];
    const named = new Set(Object.keys(CALLS).map((name) => name.replace(ALL, '')));
    assert.deepEqual(
      methods.filter((name) => !named.has(name)),
      [],
    );
    for (const [name, call] of Object.entries(CALLS)) {
      if (methods.includes(name.replace(ALL, ''))) {
        await fetch(`${mark}?${new URLSearchParams({ transport, name })}`);
        const client = clients[name.endsWith(ALL) ? 1 : 0];
        const heartbeat = new Promise((resolve) => (client.beat = resolve));
        try {
          const result = call(client.im);
          await (result[Symbol.asyncIterator] ? read(result, heartbeat) : result);
        } catch (failure) {
          // The server may refuse a repeated call; only the request is compared.
          assert.ok(failure instanceof { grpc, http }[transport].IMessageError, failure.stack);
        }
      }
    }
    await Promise.all(clients.map(({ im }) => im.close()));
  });
}
