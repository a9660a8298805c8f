// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelimessage.simulator.photon.webhook.PhotonWebhooks;
import io.github.camelimessage.simulator.photon.webhook.PhotonWebhooks.Registration;
import io.github.camelimessage.simulator.photon.webhook.WebhookSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Registration of webhooks. A URL that will not be called is accepted too, as by Photon. */
final class WebhookEndpoint {
    private static final Set<String> SCHEMAS = Set.of("normalized-events.v1", "raw-inbound.v1");
    private static final long DEFAULT_OVERLAP_SECONDS = 86_400;
    private static final long LONGEST_OVERLAP_SECONDS = 604_800;

    private final PhotonWebhooks webhooks;

    WebhookEndpoint(PhotonWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    Answer handle(Asked asked) {
        if (asked.is("POST", "webhooks")) {
            return register(asked);
        }
        if (asked.is("GET", "webhooks")) {
            ArrayNode all = Answer.JSON.createArrayNode();
            webhooks.registrations().forEach(one -> all.add(view(one)));
            return Answer.of(all);
        }
        if (asked.is("GET", "webhooks", "egress-ips")) {
            return Answer.of(List.of("127.0.0.1"));
        }
        Registration found = asked.path().size() < 2 ? null : find(asked.path().get(1));
        if (found == null) {
            return Answer.refused(404, "notFound", "Webhook not found");
        }
        if (asked.is("DELETE", "webhooks", found.id())) {
            webhooks.unsubscribe(found);
            return Answer.of(Answer.JSON.createObjectNode().put("id", found.id()));
        }
        if (asked.is("PATCH", "webhooks", found.id())) {
            return update(found, asked.body());
        }
        return asked.is("POST", "webhooks", found.id(), "secret", "rotate")
                ? rotate(found, asked.body())
                : Answer.notFound();
    }

    private Registration find(String id) {
        return webhooks.registrations().stream()
                .filter(one -> one.id().equals(id))
                .findAny()
                .orElse(null);
    }

    private Answer register(Asked asked) {
        String url = asked.text("webhookUrl");
        if (!isUrl(url)) {
            return Answer.invalid("The webhookUrl is not a URL");
        }
        JsonNode schema = asked.body().path("schemaVersion");
        if (!schema.isMissingNode() && !SCHEMAS.contains(schema.asText())) {
            return Answer.invalid("Unknown schemaVersion");
        }
        try {
            Registration made = webhooks.register(
                    url,
                    WebhookSettings.of(
                            schema.asText("normalized-events.v1"),
                            texts(asked.body().path("eventTypes")),
                            asked.text("failureNotificationEmail")));
            return Answer.of(view(made)
                    .put("signingSecret", made.signingSecret())
                    .put("standardSigningSecret", made.settings().standardSecret()));
        } catch (IllegalArgumentException taken) {
            return Answer.refused(409, "conflict", taken.getMessage());
        }
    }

    private static boolean isUrl(String url) {
        try {
            return url != null && new URI(url).isAbsolute() && new URI(url).getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private Answer update(Registration found, JsonNode body) {
        WebhookSettings settings = found.settings();
        if (body.has("schemaVersion")) {
            if (!SCHEMAS.contains(body.path("schemaVersion").asText())) {
                return Answer.invalid("Unknown schemaVersion");
            }
            settings = settings.withSchema(body.path("schemaVersion").asText());
        }
        if (body.has("eventTypes")) {
            settings = settings.withEventTypes(texts(body.path("eventTypes")));
        }
        if (body.has("failureNotificationEmail")) {
            settings = settings.withEmail(body.path("failureNotificationEmail").textValue());
        }
        if (body.has("enabled")) {
            settings = body.path("enabled").asBoolean() ? settings.enabled() : settings.disabled("manual");
        }
        return Answer.of(view(webhooks.change(found, settings)));
    }

    private Answer rotate(Registration found, JsonNode body) {
        long overlap = body.path("overlapSeconds").asLong(DEFAULT_OVERLAP_SECONDS);
        if (overlap < 0 || overlap > LONGEST_OVERLAP_SECONDS) {
            return Answer.invalid("overlapSeconds must be from 0 to " + LONGEST_OVERLAP_SECONDS);
        }
        Registration changed = webhooks.rotate(found, Duration.ofSeconds(overlap));
        return Answer.of(Answer.JSON
                .createObjectNode()
                .put("standardSigningSecret", changed.settings().standardSecret())
                .put(
                        "previousValidUntil",
                        changed.settings().previousValidUntil().toString()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts.isEmpty() ? List.of("message.received") : List.copyOf(texts);
    }

    private static ObjectNode view(Registration one) {
        WebhookSettings settings = one.settings();
        ObjectNode view = Answer.JSON
                .createObjectNode()
                .put("id", one.id())
                .put("webhookUrl", one.webhookUrl())
                .put("schemaVersion", settings.schemaVersion())
                .put("enabled", settings.isEnabled())
                .put("status", settings.isEnabled() ? "active" : "disabled")
                .put(
                        "disabledAt",
                        settings.disabledAt() == null
                                ? null
                                : settings.disabledAt().toString())
                .put("disabledReason", settings.disabledReason())
                .put("failureNotificationEmail", settings.failureNotificationEmail())
                .put("createdAt", one.createdAt().toString())
                .put("updatedAt", settings.updatedAt().toString());
        settings.eventTypes().forEach(view.putArray("eventTypes")::add);
        return view;
    }
}
