// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { BOB, LINE, chatWith, refused, scenario } from './stage.mjs';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

scenario('account', 'a file is uploaded, sent, downloaded and deleted', async ({ client, call }) => {
  const bytes = new TextEncoder().encode('contents');
  const place = await call('attachments.create', {
    content_type: 'text/plain',
    filename: 'notes.txt',
    size_bytes: bytes.length,
  });
  const { id } = await chatWith(call, BOB);
  const message = { parts: [{ type: 'media', attachment_id: place.attachment_id }] };
  await refused(client.chats.messages.send(id, { message }), 'NotFoundError', 404, 2007);
  const put = await fetch(place.upload_url, {
    method: place.http_method,
    headers: place.required_headers,
    body: bytes,
  });
  assert.equal(put.status, 200);
  assert.equal((await call('attachments.retrieve', place.attachment_id)).status, 'complete');
  await call('chats.messages.send', id, { message });
  assert.equal(await (await fetch(place.download_url)).text(), 'contents');
  assert.equal(await call('attachments.delete', place.attachment_id), null);
  await refused(client.attachments.retrieve(place.attachment_id), 'NotFoundError', 404, 2003);
  await refused(client.attachments.delete('x'), 'BadRequestError', 400, 1005);
  const flac = { content_type: 'audio/flac', filename: 'a.flac', size_bytes: 1 };
  await refused(client.attachments.create(flac), 'BadRequestError', 400, 5004);
});

scenario('account', 'capabilities are checked', async ({ client, call }) => {
  assert.equal((await call('capability.checkIMessage', { address: BOB, from: LINE })).available, true);
  assert.equal((await call('capability.checkRCS', { address: BOB })).available, false);
  await refused(client.capability.checkRCS({ address: 'a@b.c' }), 'BadRequestError', 400, 1002);
});

scenario('account', 'lines are listed, changed and chosen', async ({ client, call }) => {
  const { phone_numbers: lines } = await call('phoneNumbers.list');
  assert.deepEqual(lines.map((line) => line.phone_number), [LINE]);
  const set = await call('phoneNumbers.update', lines[0].id, { forwarding_number: '+15551239999' });
  assert.equal(set.forwarding_number, '+15551239999');
  const cleared = await call('phoneNumbers.update', lines[0].id, { forwarding_number: null });
  assert.equal(cleared.forwarding_number, null);
  // The client declares a text where its own description says that there is always null.
  const { phone_numbers: old } = await client.phonenumbers.list();
  assert.equal(old[0].id, lines[0].id);
  const available = await call('availableNumber.retrieve', { to: [BOB, 'a@b.cc'] });
  assert.equal(available.phone_number, LINE);
  assert.match(await (await fetch(available.vcf_url)).text(), /BEGIN:VCARD/);
  const nobody = client.phoneNumbers.update(UNKNOWN, { forwarding_number: null });
  await refused(nobody, 'NotFoundError', 404, 2019);
});

scenario('account', 'the contact card is set up, changed and shared', async ({ client, call }) => {
  const { id } = await chatWith(call, BOB);
  await refused(client.chats.shareContactCard(id), 'NotFoundError', 404, 2012);
  const card = { first_name: 'Ada', phone_number: LINE };
  assert.equal((await call('contactCard.create', card)).is_active, true);
  await refused(client.contactCard.create(card, { maxRetries: 0 }), 'ConflictError', 409, 2014);
  const changed = await call('contactCard.update', { phone_number: LINE, last_name: 'L' });
  assert.equal(changed.first_name, 'Ada');
  assert.equal((await call('contactCard.retrieve', { phone_number: LINE })).contact_cards[0].last_name, 'L');
  assert.equal((await call('contactCard.retrieve')).contact_cards.length, 1);
  assert.equal(await call('chats.shareContactCard', id), null);
});

scenario('account', 'webhook subscriptions live and end', async ({ client, call }) => {
  const made = await call('webhookSubscriptions.create', {
    target_url: 'https://example.com/hook?version=2025-01-01',
    subscribed_events: ['message.received'],
    phone_numbers: [LINE],
  });
  assert.match(made.signing_secret, /^whsec_/);
  const read = await call('webhookSubscriptions.retrieve', made.id);
  assert.equal(read.signing_secret, undefined);
  const paused = await call('webhookSubscriptions.update', made.id, { is_active: false, phone_numbers: null });
  assert.equal(paused.is_active, false);
  assert.equal((await call('webhookSubscriptions.list')).subscriptions.length, 1);
  assert.equal(await call('webhookSubscriptions.delete', made.id), null);
  await refused(client.webhookSubscriptions.retrieve(made.id), 'NotFoundError', 404, 2010);
  const plain = { target_url: 'http://example.com/', subscribed_events: ['message.sent'] };
  await refused(client.webhookSubscriptions.create(plain), 'BadRequestError', 400, 1005);
});

scenario('account', 'all event types are listed', async ({ client }) => {
  // Newer clients know more types than this one declares.
  const { events, doc_url } = await client.webhookEvents.list();
  assert.equal(doc_url, 'https://docs.linqapp.com/guides/webhooks/events');
  assert.ok(events.includes('message.received') && events.includes('poll.received'));
});
