// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.json.InstantText;
import io.github.camelimessage.webhook.NotAnEventException;
import io.github.camelimessage.webhook.WebhookDelivery;
import io.github.camelimessage.webhook.WebhookJson;
import io.github.camelimessage.webhook.WebhookReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/**
 * Reads what Linq's webhooks deliver, in the payload versions {@code 2025-01-01} and {@code 2026-02-03} (Linq: Webhook
 * events). {@link LinqEventKind} lists the kinds and their mapping.
 *
 * <p>The envelope must have {@code event_id}, {@code event_type} and an object {@code data}, otherwise it is not an
 * event. Other fields that cannot be read count as absent. A kind without a documented payload, or with an unexpected
 * one, is delivered as {@link UnknownEvent} with its data.
 */
public final class LinqWebhooks implements WebhookReader {

    @Override
    public WebhookDelivery read(byte[] body) throws NotAnEventException {
        ObjectNode envelope = WebhookJson.object(body);
        String id = WebhookJson.requiredText(envelope, "event_id");
        String type = WebhookJson.requiredText(envelope, "event_type");
        Instant createdAt = instant(WebhookJson.textOrNull(envelope, "created_at"));
        String version = WebhookJson.textOrNull(envelope, "webhook_version");
        if (!(envelope.path("data") instanceof ObjectNode data)) {
            throw new NotAnEventException("the field data is not an object");
        }
        return new WebhookDelivery(
                id,
                type,
                createdAt,
                version,
                WebhookJson.textOrNull(envelope, "api_version"),
                WebhookJson.textOrNull(envelope, "trace_id"),
                WebhookJson.textOrNull(envelope, "partner_id"),
                event(type, new EventPayload(version, createdAt, data)));
    }

    private static Event event(String type, EventPayload payload) {
        LinqEventKind kind = LinqEventKind.of(type);
        if (kind == null || !kind.isTyped()) {
            return unknown(type, payload);
        }
        Event event;
        try {
            event = kind.read(payload);
        } catch (JsonProcessingException | RuntimeException e) {
            // It is signed, so it is from Linq: even if the mapping fails, the event must not be lost.
            event = null;
        }
        return event == null ? unknown(type.replaceFirst("\\..*", ".unknown(") + type + ")", payload) : event;
    }

    private static Event unknown(String type, EventPayload payload) {
        Map<String, Object> data = WebhookJson.plain(payload.data());
        return new UnknownEvent(type, 0, chat(payload.data()), false, payload.createdAt(), null, data);
    }

    private static String chat(JsonNode data) {
        String chat = data.path("chat_id").textValue();
        return chat == null ? data.at("/chat/id").textValue() : chat;
    }

    private static Instant instant(String text) {
        try {
            return text == null ? null : InstantText.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
