// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.webhook.Freshness;
import io.github.camelimessage.webhook.Verification;
import io.github.camelimessage.webhook.Verification.Refusal;
import io.github.camelimessage.webhook.Verification.Refused;
import io.github.camelimessage.webhook.Verification.Verified;
import io.github.camelimessage.webhook.WebhookHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector was made with {@code openssl dgst -sha256 -hmac}. */
class SpectrumVerifierTest {

    private static final String SECRET = "0123456789abcdef".repeat(4);
    private static final long TIME = 1770319873;
    private static final String BODY = "{\"event\":\"messages\"}";
    private static final String SIGNATURE = "v0=9a62869935488dab8e6e1ff0e610991017b02df6ce6a244dbe213d3415adbc48";

    @Test
    void acceptsWhatTheVendorSigned() {
        assertThat(verify(TIME, SIGNATURE, BODY)).isEqualTo(new Verified(null, Instant.ofEpochSecond(TIME)));
    }

    @Test
    void anySecretCountsWhileOneIsBeingReplaced() {
        Verification result = new SpectrumVerifier(
                        List.of("f".repeat(64), SECRET), Freshness.DEFAULT_TOLERANCE, at(TIME))
                .verify(headers(TIME, SIGNATURE), BODY.getBytes(StandardCharsets.UTF_8));

        assertThat(result.isVerified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"300, ", "-300, ", "301, TOO_OLD", "-301, TOO_NEW"})
    void theTimeMayDifferByFiveMinutes(long age, Refusal refusal) {
        Verification result = new SpectrumVerifier(List.of(SECRET), Freshness.DEFAULT_TOLERANCE, at(TIME + age))
                .verify(headers(TIME, SIGNATURE), BODY.getBytes(StandardCharsets.UTF_8));

        assertThat(result instanceof Refused refused ? refused.refusal() : null).isEqualTo(refusal);
    }

    @Test
    void anyDamageIsRefused() {
        Random random = new Random(17);
        for (int i = 0; i < 5_000; i++) {
            String[] parts = {Long.toString(TIME), SIGNATURE, BODY};
            int which = random.nextInt(3);
            char[] text = parts[which].toCharArray();
            text[random.nextInt(text.length)] ^= (char) (1 << random.nextInt(7));
            parts[which] = new String(text);

            Verification result = verifier()
                    .verify(
                            WebhookHeaders.ofSingle(
                                    Map.of("x-spectrum-timestamp", parts[0], "X-SPECTRUM-SIGNATURE", parts[1])),
                            parts[2].getBytes(StandardCharsets.UTF_8));

            assertThat(result).as("case " + i + ": " + List.of(parts)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"X-Spectrum-Timestamp", "X-Spectrum-Signature"})
    void everyHeaderMustBeThereOnce(String name) {
        List<Refusal> refusals = new ArrayList<>();
        for (List<String> values : List.of(List.<String>of(), List.of("1", "1"), List.of("1".repeat(10_000)))) {
            Map<String, List<String>> headers = new java.util.HashMap<>(Map.of(
                    "X-Spectrum-Timestamp", List.of(Long.toString(TIME)), "X-Spectrum-Signature", List.of(SIGNATURE)));
            headers.put(name, values);
            refusals.add(((Refused) verifier().verify(WebhookHeaders.of(headers), new byte[0])).refusal());
        }

        assertThat(refusals).containsExactly(Refusal.HEADER_MISSING, Refusal.HEADER_DOUBLED, Refusal.HEADER_MALFORMED);
    }

    @Test
    void theSecretOfTheOtherSchemeIsRefusedAndNotShown() {
        assertThatThrownBy(() -> SpectrumVerifier.of("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("signingSecret")
                .satisfies(e -> assertThat(e.toString()).doesNotContain("AAECAw"));
        assertThatThrownBy(() -> SpectrumVerifier.of(null)).hasMessageContaining("needs its signing secret");
        assertThat(verifier().toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changeme", "test", "0123456789abcde"})
    void fewerThan16BytesAreRefusedAndNotShown(String secret) {
        assertThatThrownBy(() -> SpectrumVerifier.of(secret))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Signing secret 1 of 1 is too short")
                .hasMessageNotContaining(secret);
    }

    @Test
    void fewerThan24BytesAreUsedWithAWarning() {
        assertThat(SpectrumVerifier.of("0123456789abcdef").warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("16 bytes").doesNotContain("0123"));
        assertThat(verifier().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"v1,whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "v1,0123456789abcdef0123456789abcdef"})
    void aSecretWithTheVersionOfTheOtherSchemeIsRefused(String secret) {
        assertThatThrownBy(() -> SpectrumVerifier.of(secret)).hasMessageContaining("cannot be used");
    }

    private static SpectrumVerifier verifier() {
        return new SpectrumVerifier(List.of(SECRET), Freshness.DEFAULT_TOLERANCE, at(TIME));
    }

    private static Verification verify(long time, String signature, String body) {
        return verifier().verify(headers(time, signature), body.getBytes(StandardCharsets.UTF_8));
    }

    private static WebhookHeaders headers(long time, String signature) {
        return WebhookHeaders.ofSingle(
                Map.of("X-Spectrum-Timestamp", Long.toString(time), "X-Spectrum-Signature", signature));
    }

    private static Clock at(long seconds) {
        return Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }
}
