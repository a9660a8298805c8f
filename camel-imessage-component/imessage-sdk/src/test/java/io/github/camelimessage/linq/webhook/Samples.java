// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelimessage.webhook.NotAnEventException;
import io.github.camelimessage.webhook.WebhookDelivery;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Payloads of every kind, made up from the tables of Linq's events; each has every field that the tables name. */
final class Samples {

    static final String CURRENT = "2026-02-03";
    static final String LEGACY = "2025-01-01";
    static final String CREATED_AT = "2026-02-05T19:31:20.123456789Z";
    static final ObjectMapper JSON = new ObjectMapper();

    /** The kinds that have another form in the older version. */
    static final List<String> DIFFERENT =
            List.of("message.sent", "message.received", "message.read", "message.delivered");

    private Samples() {}

    static ObjectNode data(String type, String version) {
        boolean other = LEGACY.equals(version) && DIFFERENT.contains(type);
        String name = "/linq-webhooks/" + (other ? LEGACY + "/" : "") + type + ".json";
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    static ObjectNode envelope(String type, String version, ObjectNode data) {
        return JSON.createObjectNode()
                .put("api_version", "v3")
                .put("created_at", CREATED_AT)
                .put("event_id", "2915e81c-5068-4796-ace2-21d2c94ad298")
                .put("event_type", type)
                .put("partner_id", "partner-1")
                .put("trace_id", "trace-1")
                .put("webhook_version", version)
                .set("data", data);
    }

    static byte[] body(String type, String version) {
        return envelope(type, version, data(type, version)).toString().getBytes(StandardCharsets.UTF_8);
    }

    static WebhookDelivery read(ObjectNode envelope) throws NotAnEventException {
        return new LinqWebhooks().read(envelope.toString().getBytes(StandardCharsets.UTF_8));
    }

    static WebhookDelivery read(String type, String version) throws NotAnEventException {
        return new LinqWebhooks().read(body(type, version));
    }

    static Stream<byte[]> bodies() {
        return Stream.of(LinqEventKind.values())
                .flatMap(kind -> Stream.of(CURRENT, LEGACY).map(version -> body(kind.type(), version)));
    }
}
