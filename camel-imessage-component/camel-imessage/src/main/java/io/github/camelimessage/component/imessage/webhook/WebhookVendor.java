// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.event.EventNames;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.linq.webhook.LinqWebhooks;
import io.github.camelimessage.photon.webhook.PhotonVerifier;
import io.github.camelimessage.photon.webhook.SpectrumWebhooks;
import io.github.camelimessage.webhook.StandardWebhooksVerifier;
import io.github.camelimessage.webhook.WebhookDelivery;
import io.github.camelimessage.webhook.WebhookReader;
import io.github.camelimessage.webhook.WebhookVerifier;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The differences between the vendors' webhooks. */
enum WebhookVendor {
    LINQ("Linq", new LinqWebhooks(), StandardWebhooksVerifier::new, LinqEventTypes::names, LinqEventTypes.names()),

    /** Spectrum delivers messages and reactions of others, and no events of chats, groups or polls. */
    PHOTON(
            "Photon",
            new SpectrumWebhooks(),
            PhotonVerifier::new,
            type -> type.equals(SpectrumWebhooks.MESSAGES)
                    ? Set.of("message.received", "message.reactionAdded")
                    : Set.of(),
            Set.of("message.*", "message.received", "message.reactionAdded", EventNames.UNKNOWN));

    private interface Verifiers {
        WebhookVerifier of(Collection<String> secrets, Duration tolerance, Clock clock);
    }

    private final String title;
    private final WebhookReader reader;
    private final Verifiers verifiers;
    private final Function<String, Set<String>> namesOfKind;
    private final Set<String> names;

    WebhookVendor(
            String title,
            WebhookReader reader,
            Verifiers verifiers,
            Function<String, Set<String>> namesOfKind,
            Set<String> names) {
        this.title = title;
        this.reader = reader;
        this.verifiers = verifiers;
        this.namesOfKind = namesOfKind;
        this.names = names;
    }

    static WebhookVendor of(IMessageProvider provider) {
        return switch (provider) {
            case LINQ -> LINQ;
            case PHOTON -> PHOTON;
        };
    }

    WebhookReader reader() {
        return reader;
    }

    WebhookVerifier verifier(Collection<String> secrets, Duration tolerance) {
        return verifiers.of(secrets, tolerance, Clock.systemUTC());
    }

    /** The secrets in the saved value of one registration. */
    List<String> secrets(String kept) {
        return this == PHOTON ? List.of(kept.split(",", -1)) : List.of(kept);
    }

    /** How to use it without a secret, for the end of an error. */
    String registering() {
        return this == PHOTON
                ? ". Or set the options projectId, projectSecret and webhookExternalUrl, and the route"
                        + " registers the webhook"
                : "";
    }

    /** The names, for the option types, of the events that its webhooks can deliver. */
    Set<String> names() {
        return names;
    }

    /**
     * The names that select an event. An event of a known type in an unknown form is also selected by the names of that
     * type, so that a route does not lose a message because a field has changed.
     */
    Set<String> names(WebhookDelivery delivery) {
        Set<String> all = new HashSet<>(EventNames.of(delivery.event()));
        if (delivery.event() instanceof UnknownEvent) {
            all.addAll(namesOfKind.apply(delivery.type()));
        }
        return all;
    }

    @Override
    public String toString() {
        return title;
    }
}
