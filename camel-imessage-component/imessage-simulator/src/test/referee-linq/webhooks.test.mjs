// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { receive } from './hooks.mjs';
import { BOB, chatWith, eventually, scenario } from './stage.mjs';
import { exportedType, problems } from './types.mjs';

const TYPES = {
  'message.sent': 'MessageSentWebhookEvent',
  'message.received': 'MessageReceivedWebhookEvent',
  'message.read': 'MessageReadWebhookEvent',
  'message.delivered': 'MessageDeliveredWebhookEvent',
  'message.failed': 'MessageFailedWebhookEvent',
  'message.edited': 'MessageEditedWebhookEvent',
  'reaction.added': 'ReactionAddedWebhookEvent',
  'reaction.removed': 'ReactionRemovedWebhookEvent',
  'participant.added': 'ParticipantAddedWebhookEvent',
  'participant.removed': 'ParticipantRemovedWebhookEvent',
  'chat.created': 'ChatCreatedWebhookEvent',
  'chat.group_name_updated': 'ChatGroupNameUpdatedWebhookEvent',
  'chat.group_icon_updated': 'ChatGroupIconUpdatedWebhookEvent',
  'chat.group_name_update_failed': 'ChatGroupNameUpdateFailedWebhookEvent',
  'chat.group_icon_update_failed': 'ChatGroupIconUpdateFailedWebhookEvent',
  'chat.typing_indicator.started': 'ChatTypingIndicatorStartedWebhookEvent',
  'chat.typing_indicator.stopped': 'ChatTypingIndicatorStoppedWebhookEvent',
  'phone_number.status_updated': 'PhoneNumberStatusUpdatedWebhookEvent',
};
const DIFFERENT = new Set(['message.sent', 'message.received', 'message.read', 'message.delivered']);

/** Subscribes to all events for which the client has a type, and starts the scene. */
async function play(t, client, call, version, stage) {
  const { hooks, url } = await receive(t);
  const { signing_secret: key } = await call('webhookSubscriptions.create', {
    target_url: `${url}?version=${version}`,
    subscribed_events: Object.keys(TYPES),
  });
  // The scene starts when this call arrives.
  await client.phonenumbers.list();
  await client.chats.update(stage.facts.group, { display_name: 'Never', group_chat_icon: stage.facts.icon });
  return { hooks, key };
}

function types(hooks) {
  return new Set(hooks.map((hook) => JSON.parse(hook.body).event_type));
}

scenario('hooks-new', 'every event of the newer version is accepted and is as declared', async ({ t, client, call, stage }) => {
  const { hooks, key } = await play(t, client, call, '2026-02-03', stage);
  await eventually(() => assert.deepEqual(types(hooks), new Set(Object.keys(TYPES))));
  for (const { body, headers } of hooks) {
    const event = client.webhooks.unwrap(body, { headers, key });
    assert.equal(event.event_id, headers['webhook-id']);
    assert.equal(event.webhook_version, '2026-02-03');
    const type = exportedType('resources/webhooks.d.ts', TYPES[event.event_type]);
    assert.deepEqual(problems(event, type, event.event_type), []);
  }
});

scenario('hooks-old', 'every event of the older version is accepted', async ({ t, client, call, stage }) => {
  const { hooks, key } = await play(t, client, call, '2025-01-01', stage);
  const expected = new Set(Object.keys(TYPES));
  expected.delete('message.edited');
  await eventually(() => assert.deepEqual(types(hooks), expected));
  for (const { body, headers } of hooks) {
    const event = client.webhooks.unwrap(body, { headers, key });
    assert.equal(event.webhook_version, '2025-01-01');
    if (DIFFERENT.has(event.event_type)) {
      assert.equal(typeof event.data.message.id, 'string');
      assert.equal(typeof event.data.chat_id, 'string');
    } else {
      const type = exportedType('resources/webhooks.d.ts', TYPES[event.event_type]);
      assert.deepEqual(problems(event, type, event.event_type), []);
    }
  }
});

scenario('hooks-damaged', 'a damaged, forged or late delivery is refused', async ({ t, client, call, stage }) => {
  const { hooks, url } = await receive(t);
  const { signing_secret: key } = await call('webhookSubscriptions.create', {
    target_url: url,
    subscribed_events: ['message.sent', 'message.delivered'],
  });
  await chatWith(call, BOB);
  await eventually(() => assert.equal(hooks.length, 2));
  const bad = (hook) => assert.throws(() => client.webhooks.unwrap(hook.body, { headers: hook.headers, key }));
  const find = (type) => hooks.find((hook) => JSON.parse(hook.body).event_type === type);
  // The first one has a forged signature, the second one an old time.
  bad(find(stage.facts.forged));
  bad(find(stage.facts.late));
  hooks.length = 0;
  await chatWith(call, BOB);
  await eventually(() => assert.equal(hooks.length, 2));
  const [good] = hooks;
  client.webhooks.unwrap(good.body, { headers: good.headers, key });
  bad({ ...good, body: good.body.replace('2026', '2025').replace('v3', 'v4') });
  bad({ ...good, headers: { ...good.headers, 'webhook-id': 'other' } });
  bad({ ...good, headers: { ...good.headers, 'webhook-signature': 'v1,AAAA' } });
  assert.throws(() => client.webhooks.unwrap(good.body, { headers: good.headers, key: 'whsec_AAAA' }));
});
