// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

import io.github.camelimessage.webhook.Verification.Refusal;
import io.github.camelimessage.webhook.Verification.Refused;
import io.github.camelimessage.webhook.Verification.Verified;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The scheme of the Standard Webhooks specification, which Linq uses (Linq: Webhooks, "Verifying signatures"): headers
 * {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature}; HMAC-SHA256 over id, timestamp and body.
 *
 * <p>Only signatures of version {@code v1} count, and one valid signature is enough. All keys and all signatures are
 * tried, also after a match, and each comparison takes the same time for any content.
 */
public final class StandardWebhooksVerifier implements WebhookVerifier {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    /** An id is a UUID at Linq; the specification has no limit. */
    private static final int ID_LIMIT = 256;

    private static final int TIMESTAMP_LIMIT = 32;

    /** Some eighty signatures; a vendor sends one, and two while a secret is replaced. */
    private static final int SIGNATURE_LIMIT = 4096;

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private final HmacKeys keys;
    private final Freshness freshness;

    /**
     * @param secrets the current signing secrets, {@code whsec_} and base64 or the base64 alone; a leading {@code v1,},
     *     as some consoles show it, is removed
     * @param tolerance how far the signed time may differ from the clock; see {@link Freshness#DEFAULT_TOLERANCE}
     * @throws io.github.camelimessage.error.ValidationException for no secret, an invalid one, one whose key has fewer
     *     than 16 bytes, or a negative tolerance
     */
    public StandardWebhooksVerifier(Collection<String> secrets, Duration tolerance, Clock clock) {
        this.keys = HmacKeys.of(
                secrets,
                StandardWebhooksVerifier::key,
                "it must be \"whsec_\" followed by base64, or the base64 alone, as shown when the webhook was created");
        this.freshness = new Freshness(tolerance, clock);
    }

    /** One secret, five minutes, the system's clock. */
    public static StandardWebhooksVerifier of(String secret) {
        return new StandardWebhooksVerifier(
                secret == null ? List.of() : List.of(secret), Freshness.DEFAULT_TOLERANCE, Clock.systemUTC());
    }

    @Override
    public Verification verify(WebhookHeaders headers, byte[] body) {
        Objects.requireNonNull(body, "body");
        Refused problem = problem(headers);
        if (problem != null) {
            return problem;
        }
        String id = headers.first(ID);
        String timestamp = headers.first(TIMESTAMP);
        List<byte[]> candidates = candidates(headers.first(SIGNATURE));
        if (candidates.isEmpty()) {
            return new Refused(
                    Refusal.NO_SIGNATURE, "the header " + SIGNATURE + " contains no signature of" + " version v1");
        }
        return matches(keys.sign(id + "." + timestamp + ".", body), candidates)
                ? new Verified(id, freshness.time(timestamp))
                : new Refused(Refusal.SIGNATURE_MISMATCH, "no signature matches the body and a secret");
    }

    private Refused problem(WebhookHeaders headers) {
        Refused problem = headers.problem(ID, ID_LIMIT);
        if (problem == null) {
            problem = headers.problem(TIMESTAMP, TIMESTAMP_LIMIT);
        }
        if (problem == null) {
            problem = headers.problem(SIGNATURE, SIGNATURE_LIMIT);
        }
        return problem == null ? freshness.problem(TIMESTAMP, headers.first(TIMESTAMP)) : problem;
    }

    private static List<byte[]> candidates(String header) {
        return List.of(header.split(" ")).stream()
                .filter(entry -> entry.startsWith(VERSION))
                .map(entry -> entry.substring(VERSION.length()).getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    // The base64 texts are compared, not the bytes: texts that differ only in unused bits mean the same bytes.
    private static boolean matches(List<byte[]> macs, List<byte[]> candidates) {
        boolean matches = false;
        for (byte[] mac : macs) {
            byte[] expected = Base64.getEncoder().encode(mac);
            for (byte[] candidate : candidates) {
                matches |= MessageDigest.isEqual(expected, candidate);
            }
        }
        return matches;
    }

    private static byte[] key(String secret) {
        String plain =
                secret.startsWith(VERSION) ? secret.substring(VERSION.length()).strip() : secret;
        String base64 = plain.startsWith(SECRET_PREFIX) ? plain.substring(SECRET_PREFIX.length()) : plain;
        return Base64.getDecoder().decode(base64);
    }

    @Override
    public List<String> warnings() {
        return keys.warnings();
    }

    @Override
    public String toString() {
        return "StandardWebhooksVerifier[" + keys + ", tolerance " + freshness.tolerance() + "]";
    }
}
