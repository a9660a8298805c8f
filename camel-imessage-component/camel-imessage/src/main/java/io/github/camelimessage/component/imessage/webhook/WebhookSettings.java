// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.Credential;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.event.EventFilter;
import io.github.camelimessage.webhook.WebhookReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checked options of a webhook.
 *
 * @param secrets those that the user gave; empty for none
 */
record WebhookSettings(
        WebhookVendor vendor, EventFilter filter, List<String> secrets, Duration tolerance, int maxBodySize) {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSettings.class);
    private static final String SECRET_VERSION = "v1";

    /** @throws IllegalArgumentException with the name of the option and what to do */
    static WebhookSettings of(WebhookVendor vendor, IMessageConfiguration options) {
        int size = options.getWebhookMaxBodySize();
        if (size < 1 || size > WebhookReader.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "webhookMaxBodySize must be from 1 to " + WebhookReader.MAX_BYTES + ", but is " + size);
        }
        if (options.getWebhookTolerance().isNegative()) {
            throw new IllegalArgumentException(
                    "webhookTolerance must not be negative, but is " + options.getWebhookTolerance());
        }
        EventFilter filter = EventFilter.of(options.getTypes(), options.getChatGuid());
        refuseWhatNeverComes(vendor, filter.names());
        List<String> secrets = secrets(options.getWebhookSecret());
        secrets.forEach(secret -> Credential.require("webhookSecret", secret));
        return new WebhookSettings(vendor, filter, secrets, options.getWebhookTolerance(), size);
    }

    private static void refuseWhatNeverComes(WebhookVendor vendor, Set<String> names) {
        Set<String> never = new TreeSet<>(names);
        never.removeAll(vendor.names());
        if (!names.isEmpty() && never.size() == names.size()) {
            throw new IllegalArgumentException("The webhooks of " + vendor + " deliver none of types="
                    + String.join(",", never) + "; they deliver " + String.join(", ", new TreeSet<>(vendor.names())));
        }
        if (!never.isEmpty()) {
            LOG.warn("The webhooks of {} never deliver {}, which is in the option types", vendor, never);
        }
    }

    /** Some consoles show a secret with its version before it: {@code v1,whsec_...} is one secret and not two. */
    private static List<String> secrets(String value) {
        List<String> secrets = new ArrayList<>();
        String version = "";
        for (String part : list(value)) {
            if (part.equals(SECRET_VERSION) && version.isEmpty()) {
                version = SECRET_VERSION + ",";
            } else {
                secrets.add(version + part);
                version = "";
            }
        }
        if (!version.isEmpty()) {
            secrets.add(SECRET_VERSION);
        }
        return secrets;
    }

    /** The values of an option with several values. */
    static List<String> list(String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Leaves out the secrets. */
    @Override
    public String toString() {
        return "WebhookSettings[" + vendor + ", " + secrets.size() + " secrets]";
    }
}
