// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import io.github.camelimessage.simulator.webhook.Delivery;
import io.github.camelimessage.simulator.webhook.Hmac;
import io.github.camelimessage.simulator.webhook.Signer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/**
 * Both sets of signature headers of Linq: Standard Webhooks, and the older one, whose key is the text of the secret.
 */
final class LinqSigner implements Signer {
    private static final String PREFIX = "whsec_";
    private static final byte[] FORGED = "nobody knows this secret at all!".getBytes(StandardCharsets.UTF_8);

    private final String subscriptionId;
    private final byte[] key;
    private final byte[] text;

    LinqSigner(Subscription subscription) {
        this.subscriptionId = subscription.id();
        this.key = Base64.getDecoder().decode(subscription.secret().substring(PREFIX.length()));
        this.text = subscription.secret().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void sign(
            Delivery delivery, byte[] body, long timestamp, boolean isForged, BiConsumer<String, String> header) {
        byte[] mac = Hmac.sha256(isForged ? FORGED : key, delivery.id() + "." + timestamp + ".", body);
        byte[] oldMac = Hmac.sha256(isForged ? FORGED : text, timestamp + ".", body);
        header.accept("webhook-id", delivery.id());
        header.accept("webhook-timestamp", Long.toString(timestamp));
        header.accept("webhook-signature", "v1," + Base64.getEncoder().encodeToString(mac));
        header.accept("X-Webhook-Event", delivery.eventType());
        header.accept("X-Webhook-Subscription-ID", subscriptionId);
        header.accept("X-Webhook-Timestamp", Long.toString(timestamp));
        header.accept("X-Webhook-Signature", HexFormat.of().formatHex(oldMac));
    }
}
