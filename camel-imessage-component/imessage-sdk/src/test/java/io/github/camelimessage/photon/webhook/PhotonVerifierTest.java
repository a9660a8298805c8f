// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.webhook.Verification;
import io.github.camelimessage.webhook.Verification.Refusal;
import io.github.camelimessage.webhook.Verification.Refused;
import io.github.camelimessage.webhook.WebhookHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Deliveries that are signed by one of Photon's schemes, or by both. */
class PhotonVerifierTest {

    private static final String SPECTRUM = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private static final String STANDARD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final byte[] BODY = "{\"event\":\"messages\"}".getBytes(StandardCharsets.UTF_8);

    private static PhotonVerifier verifier(String... secrets) {
        return new PhotonVerifier(List.of(secrets), Duration.ofMinutes(5), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Map<String, String> spectrum(String secret, Instant at) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(("v0:" + at.getEpochSecond() + ":").getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new HashMap<>();
        headers.put("X-Spectrum-Timestamp", Long.toString(at.getEpochSecond()));
        headers.put("X-Spectrum-Signature", "v0=" + HexFormat.of().formatHex(mac.doFinal(BODY)));
        return headers;
    }

    /** Signed by the library of the specification. */
    private static Map<String, String> standard(String secret, Instant at) throws Exception {
        Map<String, String> headers = new HashMap<>();
        headers.put("webhook-id", "m1");
        headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
        headers.put(
                "webhook-signature",
                new Webhook(secret).sign("m1", at.getEpochSecond(), new String(BODY, StandardCharsets.UTF_8)));
        return headers;
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        Map<String, String> headers = new HashMap<>(one);
        headers.putAll(other);
        return headers;
    }

    private static Verification verify(PhotonVerifier verifier, Map<String, String> headers) {
        return verifier.verify(WebhookHeaders.ofSingle(headers), BODY);
    }

    @Test
    void eitherSchemeIsEnough() throws Exception {
        PhotonVerifier verifier = verifier(SPECTRUM, STANDARD);
        Map<String, String> good = both(spectrum(SPECTRUM, NOW), standard(STANDARD, NOW));
        assertThat(verify(verifier, spectrum(SPECTRUM, NOW)).isVerified()).isTrue();
        assertThat(verify(verifier, standard(STANDARD, NOW)).isVerified()).isTrue();
        assertThat(verify(verifier, good).isVerified()).isTrue();
        assertThat(verify(verifier, both(spectrum("x" + SPECTRUM, NOW), standard(STANDARD, NOW)))
                        .isVerified())
                .isTrue();
        assertThat(verify(verifier, both(spectrum(SPECTRUM, NOW), standard(OTHER, NOW)))
                        .isVerified())
                .isTrue();
        assertThat(verify(verifier(SPECTRUM), good).isVerified()).isTrue();
        assertThat(verify(verifier(STANDARD), good).isVerified()).isTrue();
        assertThat(verify(verifier(OTHER, SPECTRUM, STANDARD), standard(STANDARD, NOW))
                        .isVerified())
                .as("an old and a new one")
                .isTrue();
    }

    @Test
    void aSignatureOfNeitherSchemeIsRefused() throws Exception {
        PhotonVerifier verifier = verifier(SPECTRUM, STANDARD);
        Instant old = NOW.minusSeconds(301);
        assertThat(refusal(verifier, both(spectrum("x" + SPECTRUM, NOW), standard(OTHER, NOW))))
                .isEqualTo(Refusal.SIGNATURE_MISMATCH);
        assertThat(refusal(verifier, standard(OTHER, NOW))).isEqualTo(Refusal.SIGNATURE_MISMATCH);
        assertThat(refusal(verifier, spectrum("x" + SPECTRUM, NOW))).isEqualTo(Refusal.SIGNATURE_MISMATCH);
        assertThat(refusal(verifier, both(spectrum(SPECTRUM, old), standard(STANDARD, old))))
                .isEqualTo(Refusal.TOO_OLD);
        assertThat(refusal(verifier, Map.of())).isEqualTo(Refusal.HEADER_MISSING);
        assertThat(refusal(verifier, spectrum(STANDARD, NOW)))
                .as("the secret of one scheme is not valid for the other")
                .isEqualTo(Refusal.SIGNATURE_MISMATCH);
    }

    @Test
    void aSchemeWithoutASecretIsNamed() throws Exception {
        Refused refused = (Refused) verify(verifier(STANDARD), spectrum(SPECTRUM, NOW));
        assertThat(refused.refusal()).isEqualTo(Refusal.NO_SIGNATURE);
        assertThat(refused.reason()).contains("signed with X-Spectrum-Signature only");
        assertThat(((Refused) verify(verifier(SPECTRUM), standard(STANDARD, NOW))).reason())
                .contains("signed with webhook-signature only");
    }

    private static Refusal refusal(PhotonVerifier verifier, Map<String, String> headers) {
        return ((Refused) verify(verifier, headers)).refusal();
    }

    @Test
    void secretsAreNeededAndNeverShown() {
        assertThatThrownBy(PhotonVerifierTest::verifier).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> verifier("whsec_AAEC"))
                .isInstanceOf(ValidationException.class)
                .hasMessageNotContaining("AAEC");
        assertThatThrownBy(() -> verifier(STANDARD, "short"))
                .isInstanceOf(ValidationException.class)
                .hasMessageNotContaining("short\"");
        assertThat(verifier(SPECTRUM, STANDARD).toString()).doesNotContain(SPECTRUM, STANDARD.substring(6));
        assertThat(verifier("0123456789abcdef", STANDARD).warnings()).hasSize(1);
    }
}
