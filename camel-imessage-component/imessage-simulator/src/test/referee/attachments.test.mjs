// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { IMAGES, NOTHING } from './images.mjs';
import { INVALID, looksLike, overBoth, refusedUpstream, visible } from './stage.mjs';

const NOT_FOUND = { code: 'attachmentNotFound', grpcCode: 5 };
const NOT_READY = { code: 'attachmentNotReady', grpcCode: 9 };
const VIDEO = new Uint8Array(200_000).map((_, index) => index % 251);

/** Everything that a download returns, with its bytes joined. */
async function drain(stream) {
  const result = { header: undefined, primary: [], companion: [] };
  for await (const frame of stream) {
    if (frame.type === 'header') {
      result.header = frame;
    } else if (frame.type === 'primaryChunk') {
      result.primary.push(frame.data);
    } else {
      result.companion.push(frame.data);
    }
  }
  return {
    header: result.header,
    primary: new Uint8Array(Buffer.concat(result.primary)),
    companion: new Uint8Array(Buffer.concat(result.companion)),
  };
}

overBoth('attachments', 'a file is uploaded, described and downloaded', async ({ im }) => {
  const fileName = 'Größe 1+1 & more.png';
  const { attachment, companion } = await im.attachments.upload({ fileName, data: IMAGES['image/png'] });
  assert.equal(companion, undefined);
  looksLike(attachment, {
    guid: attachment.guid,
    fileName,
    mimeType: 'image/png',
    uti: 'public.png',
    totalBytes: IMAGES['image/png'].length,
    isOutgoing: true,
    isHidden: false,
    isSticker: false,
    transferState: 'finished',
  });
  looksLike(await im.attachments.get(attachment.guid), attachment);
  const downloaded = await drain(im.attachments.downloadStream(attachment.guid));
  looksLike(downloaded.header.info, attachment);
  assert.deepEqual(downloaded.primary, IMAGES['image/png']);
  assert.equal(downloaded.companion.length, 0);
});

overBoth('attachments', 'a Live Photo has a companion', async ({ im }) => {
  const uploaded = await im.attachments.upload({
    fileName: 'beach.heic',
    data: IMAGES['image/heic'],
    companion: { data: VIDEO, kind: 'live-photo-video' },
  });
  assert.equal(uploaded.attachment.companionKind, 'live-photo-video');
  looksLike(uploaded.companion, {
    fileName: 'beach.mov',
    mimeType: 'video/quicktime',
    totalBytes: VIDEO.length,
    kind: 'live-photo-video',
  });
  const downloaded = await drain(im.attachments.downloadStream(uploaded.attachment.guid));
  looksLike(downloaded.header.companionInfo, visible(uploaded.companion));
  assert.deepEqual(downloaded.primary, IMAGES['image/heic']);
  assert.deepEqual(downloaded.companion, VIDEO);
});

overBoth('attachments', 'upload refuses a file without bytes', async ({ im, transport }) => {
  const call = im.attachments.upload({ fileName: 'a.txt', data: NOTHING });
  await refusedUpstream(call, transport, 'ValidationError', { ...INVALID, context: { field: 'data' } });
});

overBoth('attachments', 'get and downloadStream know no such attachment', async ({ im, transport }) => {
  await refusedUpstream(im.attachments.get('missing'), transport, 'NotFoundError', NOT_FOUND);
  await refusedUpstream(drain(im.attachments.downloadStream('missing')), transport, 'NotFoundError', NOT_FOUND);
});

overBoth('attachments', 'a file that is on its way is not ready', async ({ im, stage, transport }) => {
  const { pending } = stage.facts;
  assert.equal((await im.attachments.get(pending)).transferState, 'transferring');
  await refusedUpstream(drain(im.attachments.downloadStream(pending)), transport, 'ValidationError', NOT_READY);
});
