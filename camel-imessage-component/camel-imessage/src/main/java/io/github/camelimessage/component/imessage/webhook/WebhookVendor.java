// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.consumer.EventNames;
import io.github.camelimessage.linq.webhook.LinqWebhooks;
import io.github.camelimessage.photon.webhook.SpectrumVerifier;
import io.github.camelimessage.photon.webhook.SpectrumWebhooks;
import io.github.camelimessage.webhook.StandardWebhooksVerifier;
import io.github.camelimessage.webhook.WebhookReader;
import io.github.camelimessage.webhook.WebhookVerifier;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/** What differs between the vendors' webhooks. */
enum WebhookVendor {
    LINQ("Linq", new LinqWebhooks(), StandardWebhooksVerifier::new, LinqEventTypes.names()),

    /** Spectrum delivers what others write, and nothing of chats, groups or polls. */
    PHOTON(
            "Photon",
            new SpectrumWebhooks(),
            SpectrumVerifier::new,
            Set.of("message.*", "message.received", "message.reactionAdded", EventNames.UNKNOWN));

    private interface Verifiers {
        WebhookVerifier of(Collection<String> secrets, Duration tolerance, Clock clock);
    }

    private final String title;
    private final WebhookReader reader;
    private final Verifiers verifiers;
    private final Set<String> names;

    WebhookVendor(String title, WebhookReader reader, Verifiers verifiers, Set<String> names) {
        this.title = title;
        this.reader = reader;
        this.verifiers = verifiers;
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

    /** The names, as the option types takes them, of the events that its webhooks can bring. */
    Set<String> names() {
        return names;
    }

    @Override
    public String toString() {
        return title;
    }
}
