// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.webhook;

import io.github.camelimessage.simulator.webhook.Delivery;
import io.github.camelimessage.simulator.webhook.Hmac;
import io.github.camelimessage.simulator.webhook.Signer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/** Photon's headers: {@code v0=} and the hex HMAC over version, time and body, keyed by the secret's text. */
final class SpectrumSigner implements Signer {
    private static final byte[] FORGED = "nobody knows this secret at all!".getBytes(StandardCharsets.UTF_8);

    private final PhotonWebhooks.Registration registration;

    SpectrumSigner(PhotonWebhooks.Registration registration) {
        this.registration = registration;
    }

    @Override
    public void sign(
            Delivery delivery, byte[] body, long timestamp, boolean isForged, BiConsumer<String, String> header) {
        byte[] key = isForged ? FORGED : registration.signingSecret().getBytes(StandardCharsets.UTF_8);
        byte[] mac = Hmac.sha256(key, "v0:" + timestamp + ":", body);
        header.accept("User-Agent", "spectrum-webhook/simulator");
        header.accept("X-Spectrum-Event", delivery.eventType());
        header.accept("X-Spectrum-Webhook-Id", registration.id());
        header.accept("X-Spectrum-Timestamp", Long.toString(timestamp));
        header.accept("X-Spectrum-Signature", "v0=" + HexFormat.of().formatHex(mac));
    }
}
