// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.photon.project.NewProjectWebhook;
import io.github.camelimessage.photon.project.ProjectWebhook;
import io.github.camelimessage.photon.project.ProjectWebhookUpdate;
import io.github.camelimessage.photon.project.ProjectWebhooks;
import io.github.camelimessage.sdk.IMessageClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * The webhooks of a Photon project (Photon: webhooks, management API). A route that starts from {@code
 * webhook:imessage:events} manages its own.
 */
final class ProjectWebhookOperations {

    private static final String NEW =
            "a URL, a NewProjectWebhook, or a Map or JSON with webhookUrl, schemaVersion, eventTypes"
                    + " and failureNotificationEmail";
    private static final String CHANGES =
            "a ProjectWebhookUpdate, or a Map or JSON with enabled, eventTypes, failureNotificationEmail and"
                    + " schemaVersion";
    private static final String OVERLAP = "empty, or a Map or JSON with overlapSeconds";
    private static final String EMAIL = "failureNotificationEmail";
    private static final String SECONDS = "overlapSeconds";

    private ProjectWebhookOperations() {}

    private static ProjectWebhooks webhooks(IMessageClient client, OperationArguments arguments) {
        return ProjectOperations.project(client, arguments).webhooks();
    }

    static CompletableFuture<OperationResult> create(IMessageClient client, OperationArguments arguments) {
        ProjectWebhooks webhooks = webhooks(client, arguments);
        return webhooks.register(webhook(arguments)).thenApply(ProjectWebhookOperations::named);
    }

    /** The schema is always sent: Photon's documents disagree about the default. */
    private static NewProjectWebhook webhook(OperationArguments arguments) {
        Object body = arguments.body().plain();
        boolean isUrl = body instanceof CharSequence && !arguments.body().isJsonObject(NEW);
        NewProjectWebhook webhook = isUrl
                ? NewProjectWebhook.of(arguments.body().text(NEW).strip())
                : arguments.body().model(NewProjectWebhook.class, NEW);
        return webhook.schemaVersion() != null
                ? webhook
                : new NewProjectWebhook(
                        webhook.webhookUrl(),
                        ProjectWebhook.NORMALIZED_EVENTS,
                        webhook.eventTypes(),
                        webhook.failureNotificationEmail());
    }

    static CompletableFuture<OperationResult> list(IMessageClient client, OperationArguments arguments) {
        return webhooks(client, arguments).list().thenApply(OperationResult::body);
    }

    static CompletableFuture<OperationResult> update(IMessageClient client, OperationArguments arguments) {
        ProjectWebhooks webhooks = webhooks(client, arguments);
        return webhooks.update(arguments.subscriptionGuid(), changes(arguments))
                .thenApply(ProjectWebhookOperations::named);
    }

    /** An explicit null removes the address; a missing field does not change it. */
    private static ProjectWebhookUpdate changes(OperationArguments arguments) {
        if (arguments.body().plain() instanceof ProjectWebhookUpdate update) {
            return update;
        }
        Map<?, ?> fields = arguments.body().fieldsOrNull(CHANGES);
        if (fields == null || fields.isEmpty()) {
            throw refused(arguments, CHANGES, fields == null ? "it is neither" : "it changes nothing");
        }
        refuseOthers(arguments, fields, Set.of("enabled", "eventTypes", EMAIL, "schemaVersion"), CHANGES);
        ProjectWebhookUpdate update = new ProjectWebhookUpdate();
        fields.forEach((name, value) -> {
            if (name.equals(EMAIL) && (value == null || value instanceof String)) {
                update.failureNotificationEmail((String) value);
            } else if (name.equals("enabled") && value instanceof Boolean enabled) {
                update.enabled(enabled);
            } else if (name.equals("schemaVersion") && value instanceof String version) {
                update.schemaVersion(version);
            } else if (name.equals("eventTypes") && isTexts(value)) {
                update.eventTypes(
                        ((List<?>) value).stream().map(String.class::cast).toList());
            } else {
                throw refused(arguments, CHANGES, "its " + name + " has another type");
            }
        });
        return update;
    }

    private static boolean isTexts(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    static CompletableFuture<OperationResult> delete(IMessageClient client, OperationArguments arguments) {
        return webhooks(client, arguments).delete(arguments.subscriptionGuid()).thenApply(OperationResult::nothing);
    }

    static CompletableFuture<OperationResult> rotateSecret(IMessageClient client, OperationArguments arguments) {
        ProjectWebhooks webhooks = webhooks(client, arguments);
        return webhooks.rotateSecret(arguments.subscriptionGuid(), overlap(arguments))
                .thenApply(OperationResult::body);
    }

    /** Null for Photon's default. */
    private static Duration overlap(OperationArguments arguments) {
        if (arguments.body().isEmpty()) {
            return null;
        }
        Map<?, ?> fields = arguments.body().fieldsOrNull(OVERLAP);
        if (fields == null) {
            throw refused(arguments, OVERLAP, "it is something else");
        }
        refuseOthers(arguments, fields, Set.of(SECONDS), OVERLAP);
        Object seconds = fields.get(SECONDS);
        if (seconds == null) {
            return null;
        }
        if (!(seconds instanceof Integer || seconds instanceof Long)) {
            throw refused(arguments, OVERLAP, "its " + SECONDS + " is not a whole number");
        }
        return Duration.ofSeconds(((Number) seconds).longValue());
    }

    static CompletableFuture<OperationResult> listAddresses(IMessageClient client, OperationArguments arguments) {
        return webhooks(client, arguments).egressAddresses().thenApply(OperationResult::body);
    }

    private static void refuseOthers(
            OperationArguments arguments, Map<?, ?> fields, Set<String> known, String expected) {
        if (!known.containsAll(fields.keySet())) {
            throw refused(arguments, expected, "it has other fields than " + String.join(", ", new TreeSet<>(known)));
        }
    }

    private static RuntimeException refused(OperationArguments arguments, String expected, String found) {
        return arguments.refuse("body", "the body must be " + expected + ", but " + found);
    }

    private static OperationResult named(ProjectWebhook webhook) {
        return new OperationResult(webhook, Map.of(IMessageConstants.SUBSCRIPTION_GUID, webhook.id()));
    }
}
