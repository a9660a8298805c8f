// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.call.Steps;
import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.ValidationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;

/** The webhooks of a project (Photon: webhooks, management API). */
public final class ProjectWebhooks {

    private static final String WEBHOOKS = "webhooks";
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    private final ManagementCalls calls;

    ProjectWebhooks(ManagementCalls calls) {
        this.calls = calls;
    }

    /**
     * Registers a URL. Only this answer contains the secrets: save them. Fails with a {@link ValidationException} if
     * the URL is already registered. Not retried if the outcome is unknown.
     */
    public CompletableFuture<ProjectWebhook> register(NewProjectWebhook webhook) {
        return calls.call(() -> {
            HttpUrl url = webhook.webhookUrl() == null ? null : HttpUrl.parse(webhook.webhookUrl());
            if (url == null) {
                throw ValidationException.invalidArgument(
                        "webhookUrl", null, "webhookUrl must be an http or https URL");
            }
            return ManagementRequest.post(webhook, ProjectWebhook.class, false, WEBHOOKS, "");
        });
    }

    /** All webhooks, oldest first, without their secrets. */
    public CompletableFuture<List<ProjectWebhook>> list() {
        return calls.call(() -> ManagementRequest.list(ProjectWebhook.class, WEBHOOKS, ""));
    }

    /** Changes a webhook. Its secrets stay the same. */
    public CompletableFuture<ProjectWebhook> update(String id, ProjectWebhookUpdate update) {
        return calls.call(() ->
                ManagementRequest.patch(update.json(), ProjectWebhook.class, WEBHOOKS, ManagementRequest.id("id", id)));
    }

    /**
     * Rotates the Standard Webhooks secret of a webhook. Not retried if the outcome is unknown.
     *
     * @param overlap how long deliveries are also signed with the old secret: up to 7 days, null for Photon's default
     *     of one day
     */
    public CompletableFuture<RotatedSecret> rotateSecret(String id, Duration overlap) {
        return calls.call(() -> {
            if (overlap != null && (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0)) {
                throw ValidationException.invalidArgument(
                        "overlap", overlap, "overlap must be from 0 to 7 days, but is " + ErrorText.quoted(overlap));
            }
            Map<String, Long> body = overlap == null ? Map.of() : Map.of("overlapSeconds", overlap.toSeconds());
            return ManagementRequest.post(
                    body, RotatedSecret.class, false, WEBHOOKS, ManagementRequest.id("id", id), "secret", "rotate");
        });
    }

    /** Deletes a webhook; a delivery in flight may still arrive. */
    public CompletableFuture<Void> delete(String id) {
        return calls.call(() -> ManagementRequest.delete(WEBHOOKS, ManagementRequest.id("id", id), ""));
    }

    /** The IPv4 addresses that deliveries come from, for an allow-list. */
    public CompletableFuture<List<String>> egressAddresses() {
        return Steps.map(
                calls.call(() -> ManagementRequest.get(JsonNode.class, WEBHOOKS, "egress-ips")),
                ProjectWebhooks::texts);
    }

    /** Photon does not document whether the list is the whole answer or one of its fields. */
    private static List<String> texts(JsonNode data) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : data) {
            if (each.isTextual()) {
                texts.add(each.textValue());
            } else if (each.isArray()) {
                each.forEach(address -> texts.add(address.asText()));
            }
        }
        return List.copyOf(texts);
    }
}
