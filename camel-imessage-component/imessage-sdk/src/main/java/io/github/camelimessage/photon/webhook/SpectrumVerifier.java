// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.webhook;

import io.github.camelimessage.webhook.Freshness;
import io.github.camelimessage.webhook.HmacKeys;
import io.github.camelimessage.webhook.Verification;
import io.github.camelimessage.webhook.Verification.Refusal;
import io.github.camelimessage.webhook.Verification.Refused;
import io.github.camelimessage.webhook.Verification.Verified;
import io.github.camelimessage.webhook.WebhookHeaders;
import io.github.camelimessage.webhook.WebhookVerifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The scheme of Photon's Spectrum webhooks (Photon: Spectrum webhooks, signatures): headers {@code X-Spectrum-Timestamp}
 * and {@code X-Spectrum-Signature}, which is {@code v0=} and the lower-case hex HMAC-SHA256 over version, timestamp and body.
 *
 * <p>An endpoint with the schema {@code raw-inbound.v1} is signed by the Standard Webhooks scheme instead.
 */
public final class SpectrumVerifier implements WebhookVerifier {

    public static final String TIMESTAMP = "X-Spectrum-Timestamp";
    public static final String SIGNATURE = "X-Spectrum-Signature";

    private static final int TIMESTAMP_LIMIT = 32;

    /** {@code v0=} and 64 digits are 67 characters. */
    private static final int SIGNATURE_LIMIT = 128;

    private static final String VERSION = "v0=";

    private final HmacKeys keys;
    private final Freshness freshness;

    /**
     * @param secrets the signing secrets that count at present: the {@code signingSecret} of the registration
     * @param tolerance how far the signed time may be from the clock; see {@link Freshness#DEFAULT_TOLERANCE}
     * @throws io.github.camelimessage.error.ValidationException for no secret, an unusable one, one of fewer than 16
     *     bytes, or a negative tolerance
     */
    public SpectrumVerifier(Collection<String> secrets, Duration tolerance, Clock clock) {
        this.keys = HmacKeys.of(
                secrets,
                SpectrumVerifier::key,
                "use the value that was called signingSecret when the webhook was registered, not the"
                        + " one that starts with whsec_");
        this.freshness = new Freshness(tolerance, clock);
    }

    /** One secret, five minutes, the system's clock. */
    public static SpectrumVerifier of(String secret) {
        return new SpectrumVerifier(
                secret == null ? List.of() : List.of(secret), Freshness.DEFAULT_TOLERANCE, Clock.systemUTC());
    }

    @Override
    public Verification verify(WebhookHeaders headers, byte[] body) {
        Objects.requireNonNull(body, "body");
        Refused problem = problem(headers);
        if (problem != null) {
            return problem;
        }
        String timestamp = headers.first(TIMESTAMP);
        String signature = headers.first(SIGNATURE);
        if (!signature.startsWith(VERSION)) {
            return new Refused(
                    Refusal.NO_SIGNATURE, "the header " + SIGNATURE + " contains no signature of" + " version v0");
        }
        byte[] candidate = signature.substring(VERSION.length()).getBytes(StandardCharsets.US_ASCII);
        boolean matches = false;
        for (byte[] mac : keys.sign("v0:" + timestamp + ":", body)) {
            byte[] expected = HexFormat.of().formatHex(mac).getBytes(StandardCharsets.US_ASCII);
            matches |= MessageDigest.isEqual(expected, candidate);
        }
        return matches
                ? new Verified(null, freshness.time(timestamp))
                : new Refused(Refusal.SIGNATURE_MISMATCH, "the signature does not match the body and a secret");
    }

    private Refused problem(WebhookHeaders headers) {
        Refused problem = headers.problem(TIMESTAMP, TIMESTAMP_LIMIT);
        if (problem == null) {
            problem = headers.problem(SIGNATURE, SIGNATURE_LIMIT);
        }
        return problem == null ? freshness.problem(TIMESTAMP, headers.first(TIMESTAMP)) : problem;
    }

    private static byte[] key(String secret) {
        boolean isOfOtherScheme = secret.startsWith("whsec_") || secret.startsWith("v1,");
        return isOfOtherScheme ? null : secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> warnings() {
        return keys.warnings();
    }

    @Override
    public String toString() {
        return "SpectrumVerifier[" + keys + ", tolerance " + freshness.tolerance() + "]";
    }
}
