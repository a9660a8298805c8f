// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { MessageEffect } from '@photon-ai/advanced-imessage';
import { ALICE, OWNER, message } from './shapes.mjs';
import { INVALID, looksLike, overBoth, overStream, refusedUpstream } from './stage.mjs';

const ATTACHMENT_NOT_FOUND = { code: 'attachmentNotFound', grpcCode: 5 };
const CONFETTI = 'com.apple.messages.effect.CKConfettiEffect';
const PICTURE = { mimeType: 'image/png', uti: 'public.png', isHidden: false, transferState: 'finished' };

/** A file of the simulator, as in messages. */
function file(stage, others = {}) {
  const { picture: guid, pictureBytes: totalBytes } = stage.facts;
  return { guid, fileName: 'cat.png', totalBytes: Number(totalBytes), isOutgoing: true, isSticker: false, ...PICTURE, ...others };
}

overBoth('messages', 'sendAttachment sends a file', async ({ im, stage }) => {
  const { alice, picture, question } = stage.facts;
  const sent = await im.messages.sendAttachment(alice, picture, { effect: MessageEffect.confetti, replyTo: question });
  const expected = message(sent.guid, alice, OWNER, undefined, {
    content: { attachments: [file(stage)], expressiveSendStyleId: CONFETTI },
    replyTargetGuid: question,
    threadOriginatorGuid: question,
  });
  looksLike(sent, expected);
  const memo = await im.messages.sendAttachment(alice, picture, { isAudioMessage: true });
  assert.equal(memo.isAudioMessage, true);
});

overBoth('messages', 'sendMultipart sends texts, mentions and files together', async ({ im, stage }) => {
  const { alice, picture } = stage.facts;
  const sent = await im.messages.sendMultipart(
    alice,
    [
      { text: 'Hi ', bubbleIndex: 0, formatting: [{ type: 'bold', start: 0, length: 2 }] },
      { text: 'Alice', mentionedAddress: ALICE.address, bubbleIndex: 0 },
      { attachmentGuid: picture, attachmentName: 'tom.png', bubbleIndex: 1 },
    ],
    { subject: 'Subject', clientMessageId: 'parts-1' },
  );
  const expected = message(sent.guid, alice, OWNER, 'Hi Alice', {
    content: {
      attachments: [file(stage, { fileName: 'tom.png' })],
      formatting: [{ type: 'bold', start: 0, length: 2 }],
      mentions: [{ address: ALICE.address, start: 3, length: 5 }],
    },
    subject: 'Subject',
    partCount: 2,
  });
  looksLike(sent, expected);
});

overBoth('messages', 'what cannot be sent is refused', async ({ im, stage, transport }) => {
  const { alice } = stage.facts;
  const missing = im.messages.sendAttachment(alice, 'missing');
  await refusedUpstream(missing, transport, 'NotFoundError', ATTACHMENT_NOT_FOUND);
  await refusedUpstream(im.messages.sendMultipart(alice, []), transport, 'ValidationError', INVALID);
  await refusedUpstream(im.messages.sendMultipart(alice, [{ text: ' ' }]), transport, 'ValidationError', INVALID);
});

const CARD = {
  teamId: 'ABCDE12345',
  extensionBundleId: 'com.example.app',
  appName: 'App',
  url: 'https://example.com/open',
  layout: { caption: 'One', summary: 'Summary' },
};

overBoth('messages', 'a card is sent and replaced in its session', async ({ im, stage, transport }) => {
  const { alice } = stage.facts;
  const sent = await im.messages.sendCustomizedMiniApp(alice, CARD);
  const first = sent.miniAppCardSession;
  assert.equal(first.messageGuid, sent.guid);
  assert.equal(first.targetMessageGuid, sent.guid);
  assert.equal(sent.content.miniApp.layout.caption, 'One');
  assert.equal(sent.content.miniApp.sessionId, first.sessionId);
  const two = { ...CARD, live: true, layout: { caption: 'Two' } };
  const updated = await im.messages.updateCustomizedMiniApp(first, two);
  assert.equal(updated.miniAppCardSession.sessionId, first.sessionId);
  assert.equal(updated.miniAppCardSession.targetMessageGuid, sent.guid);
  assert.notEqual(updated.guid, sent.guid);
  assert.equal(updated.content.miniApp.live, true);
  const stale = im.messages.updateCustomizedMiniApp(first, two);
  await refusedUpstream(stale, transport, 'ValidationError', INVALID);
  const empty = im.messages.sendCustomizedMiniApp(alice, { ...CARD, layout: { summary: 'Alone' } });
  await refusedUpstream(empty, transport, 'ValidationError', INVALID);
});

overBoth('messages', 'a sticker is placed', async ({ im, stage, transport }) => {
  const { alice, question, picture } = stage.facts;
  const placement = { x: 0.5, y: 0.25, scale: 1.5, rotation: -0.5, width: 0.25 };
  const changed = await im.messages.placeSticker(alice, question, picture, placement, { partIndex: 0 });
  const sticker = changed.placedStickers.at(-1);
  looksLike(sticker.placement, placement);
  assert.equal(sticker.targetPartIndex, 0);
  looksLike(sticker.sticker, file(stage, { isSticker: true }));
  const missing = im.messages.placeSticker(alice, question, 'missing', placement);
  await refusedUpstream(missing, transport, 'NotFoundError', ATTACHMENT_NOT_FOUND);
});

overBoth('messages', 'the media of a drawing are read', async ({ im, stage, transport }) => {
  const { alice, drawing, question } = stage.facts;
  const media = await im.messages.getEmbeddedMedia(alice, drawing);
  assert.equal(media.mimeType, 'image/png');
  assert.equal(media.data.length, Number(stage.facts.pictureBytes));
  const fields = { code: 'operationNotSupported', grpcCode: 9 };
  await refusedUpstream(im.messages.getEmbeddedMedia(alice, question), transport, 'ValidationError', fields);
});

overStream('locations', 'those who move are told of live', async ({ im, openLive, stage }) => {
  const live = await openLive((client) => client.locations.watch(ALICE.address));
  await im.chats.count();
  const [update] = await live.atLeast(1);
  assert.equal(update.location.address, ALICE.address);
  assert.equal(update.location.latitude, 52.5);
  assert.equal(update.location.longitude, 13.25);
  assert.equal(typeof update.sourceSequence, 'number');
  assert.equal(stage.facts.alice, `any;-;${ALICE.address}`);
});
