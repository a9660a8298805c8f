// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.linq.api.WebhookSubscriptionApi;
import io.github.camelimessage.model.linq.CreateWebhookSubscriptionRequest;
import io.github.camelimessage.model.linq.UpdateWebhookSubscriptionRequest;
import io.github.camelimessage.model.linq.WebhookEventType;
import io.github.camelimessage.model.linq.WebhookSubscription;
import io.github.camelimessage.webhook.StandardWebhooksVerifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscription of one URL at Linq. A URL has one subscription, whose secret Linq returns only when it is created.
 */
final class LinqRegistration implements Registration {

    private static final Logger LOG = LoggerFactory.getLogger(LinqRegistration.class);

    /** The parameter of a URL with the version of the payloads. */
    private static final Pattern VERSION = Pattern.compile("(?<=[?&]version=)[^&]*");

    private final WebhookSubscriptionApi api;
    private final String name;
    private final String targetUrl;
    private final Set<String> names;
    private final List<String> phoneNumbers;
    private final Secrets secrets;

    /**
     * @param name of the webhook, for people: the URL may be secret
     * @param targetUrl where Linq delivers, with its parameter {@code version}
     * @param names the names in the option types; empty for all
     * @param phoneNumbers the lines; empty for all
     */
    LinqRegistration(
            WebhookSubscriptionApi api,
            String name,
            String targetUrl,
            Set<String> names,
            List<String> phoneNumbers,
            Secrets secrets) {
        this.api = api;
        this.name = name;
        this.targetUrl = targetUrl;
        this.names = names;
        this.phoneNumbers = phoneNumbers;
        this.secrets = secrets;
    }

    @Override
    public String register(boolean isSecretGiven, boolean isReplaced) {
        List<WebhookEventType> events = events();
        List<WebhookSubscription> all = Registration.wait(api.list()).subscriptions();
        if (isSecretGiven) {
            List<WebhookSubscription> known = all.stream().filter(this::isOurs).toList();
            if (known.isEmpty()) {
                throw new IllegalStateException("Linq has no subscription for the URL of the webhook " + name
                        + ", and creates the secret of a new one itself, so webhookSecret cannot be right."
                        + " Remove the option webhookSecret, and the route creates a subscription; or create one"
                        + " at Linq and set its secret");
            }
            known.forEach(one -> adjust(one, events));
            return known.get(0).id();
        }
        WebhookSubscription existing = all.stream()
                .filter(one -> one.targetUrl() != null && targetUrl.equals(moved(one)))
                .findFirst()
                .orElse(null);
        if (existing == null) {
            return create(events);
        }
        if (secrets.find(existing.id()) == null) {
            if (!isReplaced) {
                throw new IllegalStateException(
                        "Linq has a subscription for the URL of the webhook " + name + " already (" + existing.id()
                                + "), and no longer shows its secret. Set the option webhookSecret to that secret; or"
                                + " set the option webhookSecretRepository, which stores secrets from now on, and delete"
                                + " the subscription once; or set webhookReplace=true, which deletes it at each such"
                                + " start");
            }
            LOG.warn("Replacing the subscription {} of {}: its secret is not known", existing.id(), name);
            delete(existing.id());
            return create(events);
        }
        adjust(existing, events);
        return existing.id();
    }

    /** The URL must be looked up: a changed version of the payloads changes it. */
    @Override
    public String known() {
        return null;
    }

    @Override
    public void remove(String id) {
        delete(id);
        LOG.info("Removed the subscription {} of {}", id, name);
    }

    private void delete(String id) {
        try {
            Registration.wait(api.delete(id));
        } catch (NotFoundException e) {
            LOG.debug("The subscription {} was removed already", id);
        }
    }

    private List<WebhookEventType> events() {
        List<WebhookEventType> events =
                LinqEventTypes.wanted(names, Registration.wait(api.eventTypes()).events());
        if (events.isEmpty()) {
            throw new IllegalStateException("Linq offers this account no events for types=" + String.join(",", names));
        }
        return events;
    }

    /** Further parameters distinguish the subscriptions of one URL while a secret is being replaced. */
    private boolean isOurs(WebhookSubscription one) {
        return one.targetUrl() != null
                && (moved(one).equals(targetUrl) || moved(one).startsWith(targetUrl + "&"));
    }

    /**
     * The URL of a subscription, with the version that is wanted now. A second subscription for another version would
     * deliver everything twice, with a secret that a node with the older configuration does not know.
     */
    private String moved(WebhookSubscription one) {
        Matcher wanted = VERSION.matcher(targetUrl);
        return wanted.find() ? VERSION.matcher(one.targetUrl()).replaceFirst(wanted.group()) : one.targetUrl();
    }

    private String create(List<WebhookEventType> events) {
        WebhookSubscription made = Registration.wait(api.create(
                new CreateWebhookSubscriptionRequest(events, targetUrl, phoneNumbers.isEmpty() ? null : phoneNumbers)));
        try {
            StandardWebhooksVerifier.of(made.signingSecret());
        } catch (ValidationException e) {
            delete(made.id());
            throw new IllegalStateException("Linq created the subscription " + made.id()
                    + " with a secret that cannot be used, so it was removed again. " + e.getMessage());
        }
        try {
            secrets.keep(made.id(), made.signingSecret());
        } catch (RuntimeException | Error e) {
            // Otherwise its secret would be lost.
            delete(made.id());
            throw new IllegalStateException(
                    "The webhookSecretRepository could not save the secret of a new subscription, so the"
                            + " subscription was removed again",
                    e);
        }
        LOG.info(
                "Subscribed {} to {} types of events ({}). Its secret is saved in {}",
                name,
                events.size(),
                made.id(),
                secrets.areStored()
                        ? "the webhookSecretRepository"
                        : "memory only: after a restart of the application the route does not start unless"
                                + " webhookSecret, webhookSecretRepository, webhookReplace or webhookRemoveOnStop"
                                + " is set");
        return made.id();
    }

    private void adjust(WebhookSubscription existing, List<WebhookEventType> events) {
        String url = moved(existing);
        if (existing.isActive()
                && url.equals(existing.targetUrl())
                && sameSet(existing.subscribedEvents(), events)
                && sameSet(existing.phoneNumbers(), phoneNumbers)) {
            LOG.info("Using the subscription {} of {}", existing.id(), name);
            return;
        }
        Registration.wait(api.update(
                existing.id(),
                new UpdateWebhookSubscriptionRequest(
                        true, phoneNumbers, events, url.equals(existing.targetUrl()) ? null : url)));
        LOG.info("Updated the subscription {} of {} to the options of the route", existing.id(), name);
    }

    /** A missing list counts as empty. */
    private static <T> boolean sameSet(List<T> one, List<T> other) {
        return new HashSet<>(one == null ? List.of() : one).equals(new HashSet<>(other));
    }
}
