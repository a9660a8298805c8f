// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.webhook;

import io.github.camelimessage.webhook.HmacKeys;
import io.github.camelimessage.webhook.StandardWebhooksVerifier;
import io.github.camelimessage.webhook.Verification;
import io.github.camelimessage.webhook.Verification.Refusal;
import io.github.camelimessage.webhook.Verification.Refused;
import io.github.camelimessage.webhook.WebhookHeaders;
import io.github.camelimessage.webhook.WebhookVerifier;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Both schemes by which Photon signs (Photon: Spectrum webhooks, signatures and what later material changes): its own,
 * with a {@code signingSecret}, and Standard Webhooks, with a {@code standardSigningSecret}. The documents leave open
 * whether a delivery of normalized events has one signature or both, so a delivery is accepted if either is valid.
 * Neither can be made without a secret; and a secret of one scheme that was replaced elsewhere does not refuse what the
 * other proves.
 */
public final class PhotonVerifier implements WebhookVerifier {

    private static final String STANDARD_PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    /** The header that only a delivery signed by the scheme has, and what checks it. */
    private record Scheme(String signature, WebhookVerifier verifier) {

        /** Each of the headers may have been dropped on the way. */
        boolean isUsed(WebhookHeaders headers) {
            return headers.first(signature) != null;
        }
    }

    private final List<Scheme> schemes;

    /**
     * @param secrets the secrets that count at present, of one scheme or of both: those that begin with {@code whsec_}
     *     are of Standard Webhooks
     * @param tolerance how far the signed time may be from the clock
     * @throws io.github.camelimessage.error.ValidationException for no secret, an unusable one, one of fewer than 16
     *     bytes, or a negative tolerance
     */
    public PhotonVerifier(Collection<String> secrets, Duration tolerance, Clock clock) {
        HmacKeys.requireSome(secrets, "the signingSecret or the standardSigningSecret of the registration");
        Map<Boolean, List<String>> byScheme =
                secrets.stream().collect(Collectors.partitioningBy(PhotonVerifier::isStandard));
        List<Scheme> all = new ArrayList<>(2);
        if (!byScheme.get(false).isEmpty()) {
            all.add(new Scheme(
                    SpectrumVerifier.SIGNATURE, new SpectrumVerifier(byScheme.get(false), tolerance, clock)));
        }
        if (!byScheme.get(true).isEmpty()) {
            all.add(new Scheme(
                    StandardWebhooksVerifier.SIGNATURE,
                    new StandardWebhooksVerifier(byScheme.get(true), tolerance, clock)));
        }
        this.schemes = List.copyOf(all);
    }

    private static boolean isStandard(String secret) {
        return secret != null
                && (secret.strip().startsWith(STANDARD_PREFIX) || secret.strip().startsWith(VERSION));
    }

    @Override
    public Verification verify(WebhookHeaders headers, byte[] body) {
        Objects.requireNonNull(body, "body");
        Refused refused = null;
        for (Scheme scheme : schemes) {
            Verification verification = scheme.verifier().verify(headers, body);
            if (verification.isVerified()) {
                return verification;
            }
            if (refused == null || scheme.isUsed(headers)) {
                refused = (Refused) verification;
            }
        }
        return schemes.stream().anyMatch(scheme -> scheme.isUsed(headers)) ? refused : unknown(headers, refused);
    }

    /** A delivery whose signatures all use schemes without a known secret is a configuration mistake. */
    private Refused unknown(WebhookHeaders headers, Refused refused) {
        for (String signature : List.of(SpectrumVerifier.SIGNATURE, StandardWebhooksVerifier.SIGNATURE)) {
            if (headers.first(signature) != null) {
                return new Refused(
                        Refusal.NO_SIGNATURE,
                        "it is signed with " + signature + " only, for which no secret is known here");
            }
        }
        return refused;
    }

    @Override
    public List<String> warnings() {
        return schemes.stream()
                .flatMap(scheme -> scheme.verifier().warnings().stream())
                .toList();
    }

    @Override
    public String toString() {
        return "PhotonVerifier[" + schemes.stream().map(Scheme::verifier).toList() + "]";
    }
}
