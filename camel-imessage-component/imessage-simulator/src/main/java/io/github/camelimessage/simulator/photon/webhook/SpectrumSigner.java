// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.webhook;

import io.github.camelimessage.simulator.webhook.Delivery;
import io.github.camelimessage.simulator.webhook.Hmac;
import io.github.camelimessage.simulator.webhook.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Photon's headers (Spectrum: delivery request, what later material changes). {@code X-Spectrum-Signature} is
 * {@code v0=} and the hex HMAC over version, time and body, keyed by the secret's text; an endpoint with the schema
 * {@code raw-inbound.v1} does not have it. The signatures of Standard Webhooks are sent too, two of them while a secret
 * is being rotated.
 */
final class SpectrumSigner implements Signer {
    private static final byte[] FORGED = "nobody knows this secret at all!".getBytes(StandardCharsets.UTF_8);
    private static final String PREFIX = "whsec_";

    private final Supplier<PhotonWebhooks.Registration> current;
    private final Supplier<Signatures> signatures;
    private final Clock clock;

    /** @param current returns the current registration at each attempt, because its secret may have changed */
    SpectrumSigner(Supplier<PhotonWebhooks.Registration> current, Supplier<Signatures> signatures, Clock clock) {
        this.current = current;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public void sign(
            Delivery delivery, byte[] body, long timestamp, boolean isForged, BiConsumer<String, String> header) {
        PhotonWebhooks.Registration registration = current.get();
        WebhookSettings settings = registration.settings();
        boolean isRaw = settings.schemaVersion().equals(WebhookSettings.RAW);
        header.accept("User-Agent", "spectrum-webhook/simulator");
        header.accept("X-Spectrum-Event", delivery.eventType());
        header.accept("X-Spectrum-Webhook-Id", registration.id());
        if (!isRaw && signatures.get() != Signatures.STANDARD) {
            byte[] key = isForged ? FORGED : registration.signingSecret().getBytes(StandardCharsets.UTF_8);
            byte[] mac = Hmac.sha256(key, "v0:" + timestamp + ":", body);
            header.accept("X-Spectrum-Timestamp", Long.toString(timestamp));
            header.accept("X-Spectrum-Signature", "v0=" + HexFormat.of().formatHex(mac));
        }
        if (isRaw || signatures.get() != Signatures.SPECTRUM) {
            header.accept("webhook-id", delivery.id());
            header.accept("webhook-timestamp", Long.toString(timestamp));
            header.accept(
                    "webhook-signature",
                    String.join(
                            " ",
                            settings.standardSecrets(clock.instant()).stream()
                                    .map(secret ->
                                            standard(delivery.id(), timestamp, isForged ? FORGED : key(secret), body))
                                    .toList()));
        }
    }

    private static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }

    private static String standard(String id, long timestamp, byte[] key, byte[] body) {
        return "v1," + Base64.getEncoder().encodeToString(Hmac.sha256(key, id + "." + timestamp + ".", body));
    }
}
