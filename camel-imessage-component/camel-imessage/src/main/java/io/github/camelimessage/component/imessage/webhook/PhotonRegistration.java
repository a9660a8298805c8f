// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.photon.project.NewProjectWebhook;
import io.github.camelimessage.photon.project.ProjectWebhook;
import io.github.camelimessage.photon.project.ProjectWebhookUpdate;
import io.github.camelimessage.photon.project.ProjectWebhooks;
import io.github.camelimessage.photon.project.RotatedSecret;
import io.github.camelimessage.photon.webhook.PhotonVerifier;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registration of one URL at Photon (Photon: webhooks, management API). A URL has one registration, whose two
 * secrets Photon returns when it is created. Later the one of Standard Webhooks can be rotated; the previous one stays
 * valid for a day.
 */
final class PhotonRegistration implements Registration {

    private static final Logger LOG = LoggerFactory.getLogger(PhotonRegistration.class);

    /** The only event type (Photon: registration body). */
    private static final String RECEIVED = "message.received";

    private static final String TAKEN = "409";

    private final ProjectWebhooks api;
    private final String name;
    private final String url;
    private final Secrets secrets;

    /** Whether a request to register got no answer: then an existing registration is most likely the result of it. */
    private boolean isOutcomeUnknown;

    /**
     * @param name of the webhook, for people: the URL may be secret
     * @param url where Photon delivers
     */
    PhotonRegistration(ProjectWebhooks api, String name, String url, Secrets secrets) {
        this.api = api;
        this.name = name;
        this.url = url;
        this.secrets = secrets;
    }

    @Override
    public String register(boolean isSecretGiven, boolean isReplaced) {
        ProjectWebhook existing = Registration.wait(api.list()).stream()
                .filter(one -> url.equals(one.webhookUrl()))
                .findFirst()
                .orElse(null);
        if (existing == null && isSecretGiven) {
            throw new IllegalStateException("Photon has no registration for the URL of the webhook " + name
                    + ", and creates the secrets of a new one itself, so webhookSecret cannot be right."
                    + " Remove the option webhookSecret, and the route creates a registration; or create one"
                    + " at Photon and set its secret");
        }
        if (existing == null) {
            return create();
        }
        if (isRaw(existing) && !isReplaced) {
            throw new IllegalStateException(
                    "Photon has a registration for the URL of the webhook " + name + " already ("
                            + existing.id() + "), whose schema " + existing.schemaVersion()
                            + " is not supported, and Photon cannot change it. Delete the registration, or set"
                            + " webhookReplace=true");
        }
        boolean isUnknown = !isSecretGiven && secrets.find(existing.id()) == null;
        if (isRaw(existing) || isUnknown && (isReplaced || isOutcomeUnknown)) {
            LOG.warn(
                    "Replacing the registration {} of {}: its secret is not known, or its schema cannot be read",
                    existing.id(),
                    name);
            delete(existing.id());
            return create();
        }
        if (isUnknown) {
            rotate(existing.id());
        }
        adjust(existing);
        if (!isSecretGiven) {
            secrets.name(url, existing.id());
        }
        return existing.id();
    }

    private static boolean isRaw(ProjectWebhook one) {
        return one.schemaVersion() != null && !one.schemaVersion().equals(ProjectWebhook.NORMALIZED_EVENTS);
    }

    @Override
    public String known() {
        String id = secrets.named(url);
        return id == null || secrets.find(id) == null ? null : id;
    }

    @Override
    public void remove(String id) {
        delete(id);
        LOG.info("Removed the registration {} of {}", id, name);
    }

    private void delete(String id) {
        try {
            Registration.wait(api.delete(id));
        } catch (NotFoundException e) {
            LOG.debug("The registration {} was removed already", id);
        }
    }

    private String create() {
        ProjectWebhook made;
        try {
            made = Registration.wait(api.register(
                    new NewProjectWebhook(url, ProjectWebhook.NORMALIZED_EVENTS, List.of(RECEIVED), null)));
        } catch (ValidationException e) {
            if (!TAKEN.equals(e.details().context().get("httpStatus"))) {
                throw e;
            }
            // The other node saves its secret soon, perhaps in a shared store.
            throw new ConnectionException(
                    "Another node has just registered the URL of the webhook " + name,
                    new ErrorDetails(e.code(), true, e.details().context(), null, null, null, null),
                    e);
        } catch (ConnectionException e) {
            isOutcomeUnknown = true;
            throw e;
        }
        isOutcomeUnknown = false;
        keep(
                made.id(),
                Stream.of(made.signingSecret(), made.standardSigningSecret())
                        .filter(Objects::nonNull)
                        .toList());
        LOG.info("Registered {} ({}). Its secret is saved in {}", name, made.id(), place());
        return made.id();
    }

    /** Saves the secrets of a new registration, or removes it again: Photon returns them only once. */
    private void keep(String id, List<String> made) {
        try {
            new PhotonVerifier(made, Duration.ZERO, Clock.systemUTC());
        } catch (ValidationException e) {
            delete(id);
            throw new IllegalStateException("Photon created the registration " + id
                    + " with secrets that cannot be used, so it was removed again. " + e.getMessage());
        }
        try {
            secrets.keep(id, String.join(",", made));
            secrets.name(url, id);
        } catch (RuntimeException | Error e) {
            secrets.forget(id);
            delete(id);
            throw new IllegalStateException(
                    "The webhookSecretRepository could not save the secret of a new registration, so the"
                            + " registration was removed again",
                    e);
        }
    }

    /** Other nodes may have the previous secret: it stays valid for Photon's default time. */
    private void rotate(String id) {
        RotatedSecret rotated = Registration.wait(api.rotateSecret(id, null));
        try {
            new PhotonVerifier(
                    Stream.ofNullable(rotated.standardSigningSecret()).toList(), Duration.ZERO, Clock.systemUTC());
        } catch (ValidationException e) {
            throw new IllegalStateException(
                    "Photon gave the registration " + id + " a new secret that cannot be used. " + e.getMessage());
        }
        secrets.keep(id, rotated.standardSigningSecret());
        LOG.warn(
                "The secret of the registration {} of {} was not known here, so it was rotated; the previous one"
                        + " is valid until {}. The new"
                        + " one is saved in {}. It can only check the header webhook-signature: if deliveries"
                        + " without that header are refused, start once with webhookReplace=true",
                id,
                name,
                rotated.previousValidUntil(),
                place());
    }

    private String place() {
        return secrets.areStored()
                ? "the webhookSecretRepository"
                : "memory only: set webhookSecretRepository, so that it survives a restart";
    }

    private void adjust(ProjectWebhook existing) {
        boolean isOff = Boolean.FALSE.equals(existing.enabled()) || "disabled".equals(existing.status());
        List<String> types = existing.eventTypes();
        boolean isDeaf = types != null && !types.isEmpty() && !types.contains(RECEIVED);
        if (!isOff && !isDeaf) {
            LOG.info("Using the registration {} of {}", existing.id(), name);
            return;
        }
        ProjectWebhookUpdate update = new ProjectWebhookUpdate();
        if (isOff) {
            update.enabled(true);
        }
        if (isDeaf) {
            update.eventTypes(List.of(RECEIVED));
        }
        Registration.wait(api.update(existing.id(), update));
        if (isOff) {
            LOG.warn(
                    "Enabled the registration {} of {}, which was disabled at {}: {}. Events in the meantime were"
                            + " not delivered",
                    existing.id(),
                    name,
                    existing.disabledAt(),
                    reason(existing.disabledReason()));
        } else {
            LOG.info("Changed the registration {} of {} to {}", existing.id(), name, RECEIVED);
        }
    }

    /** Photon's word and a plain explanation (Photon: disabling). */
    private static String reason(String reason) {
        return switch (reason == null ? "" : reason) {
            case "" -> "Photon does not say why";
            case "manual" -> "manual (somebody disabled it)";
            case "receiver_gone" -> "receiver_gone (the URL answered 410)";
            case "delivery_failures" -> "delivery_failures (nothing could be delivered for days)";
            default -> reason.replaceAll("[^A-Za-z0-9_.-]", "?");
        };
    }
}
