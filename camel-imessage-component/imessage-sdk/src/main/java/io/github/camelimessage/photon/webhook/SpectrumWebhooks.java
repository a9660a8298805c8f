// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.model.spectrum.SpectrumMessage;
import io.github.camelimessage.webhook.NotAnEventException;
import io.github.camelimessage.webhook.WebhookDelivery;
import io.github.camelimessage.webhook.WebhookJson;
import io.github.camelimessage.webhook.WebhookReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Reads what Photon's Spectrum webhooks deliver: inbound messages and reactions, and nothing else (Photon: Spectrum webhooks,
 * schema {@code normalized-events.v1}). What happens to chats and groups comes by the event streams alone.
 */
public final class SpectrumWebhooks implements WebhookReader {

    /** The only event that there is. */
    public static final String MESSAGES = "messages";

    @Override
    public WebhookDelivery read(byte[] body) throws NotAnEventException {
        ObjectNode envelope = WebhookJson.object(body);
        String type = WebhookJson.requiredText(envelope, "event");
        SpectrumMessage message = MESSAGES.equals(type) ? message(envelope) : null;
        Event event = message == null ? null : SpectrumMapping.event(message);
        if (event == null) {
            return delivery(id(type, body, envelope), type, unknown(type, envelope));
        }
        return delivery(message.id(), type, event);
    }

    private static SpectrumMessage message(ObjectNode envelope) {
        try {
            return WebhookJson.as(envelope.path("message"), SpectrumMessage.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static Event unknown(String type, ObjectNode envelope) {
        String named = MESSAGES.equals(type) ? "message.unknown(" + type + ")" : type;
        String chat = envelope.at("/space/id").textValue();
        return new UnknownEvent(named, 0, chat, false, null, null, WebhookJson.plain(envelope));
    }

    /** The message's id where the event is that message, else one that a repeat of the same body has too. */
    private static String id(String type, byte[] body, ObjectNode envelope) {
        String id = envelope.at("/message/id").textValue();
        if (MESSAGES.equals(type) && id != null && !id.isBlank()) {
            return id;
        }
        try {
            return type + ":"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static WebhookDelivery delivery(String id, String type, Event event) {
        return new WebhookDelivery(id, type, null, null, null, null, null, event);
    }
}
