// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.webhook.Verification.Refusal;
import io.github.camelimessage.webhook.Verification.Refused;
import io.github.camelimessage.webhook.Verification.Verified;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector was made with the specification's own library. */
class StandardWebhooksVerifierTest {

    private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER_SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
    private static final String ID = "2915e81c-5068-4796-ace2-21d2c94ad298";
    private static final long TIME = 1770319873;
    private static final String BODY = "{\"event_type\":\"message.received\",\"event_id\":\"" + ID + "\"}";
    private static final String SIGNATURE = "v1,Ky6cXGnniNm9/0qi4UShre8M1MOb9/rlk0NvSLnocIw=";

    @Test
    void acceptsWhatTheVendorSigned() {
        assertThat(verify(verifier(SECRET), TIME, SIGNATURE))
                .isEqualTo(new Verified(ID, Instant.ofEpochSecond(TIME)))
                .matches(Verification::isVerified);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", " " + SECRET + "\n"})
    void takesASecretWithoutPrefixOrWithWhiteSpaceAround(String secret) {
        assertThat(verify(verifier(secret), TIME, SIGNATURE).isVerified()).isTrue();
    }

    @Test
    void anySecretCountsWhileOneIsBeingReplaced() {
        assertThat(verify(verifier(OTHER_SECRET, SECRET), TIME, SIGNATURE).isVerified())
                .isTrue();
        assertThat(verify(verifier(SECRET, OTHER_SECRET), TIME, SIGNATURE).isVerified())
                .isTrue();
        assertThat(refusal(verify(verifier(OTHER_SECRET), TIME, SIGNATURE))).isEqualTo(Refusal.SIGNATURE_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true,",
        "300, true,",
        "-300, true,",
        "301, false, TOO_OLD",
        "-301, false, TOO_NEW",
        "86400, false, TOO_OLD"
    })
    void theTimeMayDifferByFiveMinutes(long age, boolean verified, Refusal refusal) {
        WebhookVerifier verifier =
                new StandardWebhooksVerifier(List.of(SECRET), Freshness.DEFAULT_TOLERANCE, at(TIME + age));

        Verification result = verify(verifier, TIME, SIGNATURE);

        assertThat(result.isVerified()).isEqualTo(verified);
        assertThat(verified ? null : refusal(result)).isEqualTo(refusal);
    }

    @Test
    void anotherToleranceCounts() {
        WebhookVerifier verifier = new StandardWebhooksVerifier(List.of(SECRET), Duration.ofSeconds(10), at(TIME + 11));

        assertThat(refusal(verify(verifier, TIME, SIGNATURE))).isEqualTo(Refusal.TOO_OLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1,AAAA " + SIGNATURE,
                "v1a,xyz v2,abc " + SIGNATURE + " v1,",
                SIGNATURE + "  v1,!!!",
                ",,, v1 " + SIGNATURE
            })
    void oneSignatureThatFitsIsEnough(String signatures) {
        assertThat(verify(verifier(SECRET), TIME, signatures).isVerified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            v2,Ky6cXGnniNm9/0qi4UShre8M1MOb9/rlk0NvSLnocIw=  | NO_SIGNATURE
            v1a,Ky6cXGnniNm9/0qi4UShre8M1MOb9/rlk0NvSLnocIw= | NO_SIGNATURE
            V1,Ky6cXGnniNm9/0qi4UShre8M1MOb9/rlk0NvSLnocIw=  | NO_SIGNATURE
            Ky6cXGnniNm9/0qi4UShre8M1MOb9/rlk0NvSLnocIw=     | NO_SIGNATURE
            v1,                                              | SIGNATURE_MISMATCH
            v1,Ky6cXGnniNm9/0qi4UShre8M1MOb9/rlk0NvSLnocIw   | SIGNATURE_MISMATCH
            v1,Ky6cXGnniNm9/0qi4UShre8M1MOb9/rlk0NvSLnocIx=  | SIGNATURE_MISMATCH
            v1,v1,Ky6cXGnniNm9/0qi4UShre8M1MOb9/rlk0NvSLnocIw= | SIGNATURE_MISMATCH
            """)
    void otherVersionsAndOtherTextsDoNotCount(String signatures, Refusal refusal) {
        assertThat(refusal(verify(verifier(SECRET), TIME, signatures))).isEqualTo(refusal);
    }

    @Test
    void namesOfHeadersHaveNoCase() {
        WebhookHeaders headers = WebhookHeaders.of(Map.of(
                "Webhook-ID", List.of(ID),
                "WEBHOOK-TIMESTAMP", List.of(Long.toString(TIME)),
                "webhook-Signature", List.of(SIGNATURE)));

        assertThat(verifier(SECRET).verify(headers, bytes(BODY)).isVerified()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void everyHeaderMustBeThereOnce(String name) {
        Map<String, List<String>> headers = headers();

        headers.put(name, List.of());
        Refused missing = refused(headers);
        headers.put(name, List.of(""));
        Refused empty = refused(headers);
        headers.put(name, Collections.singletonList(null));
        Refused nothing = refused(headers);
        String value = headers().get(name).get(0);
        headers.put(name, List.of(value, value));
        Refused doubled = refused(headers);
        headers.put(name, List.of(value));
        headers.put(name.toUpperCase(java.util.Locale.ROOT), List.of(value));
        Refused doubledByCase = refused(headers);

        assertThat(List.of(missing, empty, nothing)).allMatch(it -> it.refusal() == Refusal.HEADER_MISSING);
        assertThat(List.of(doubled, doubledByCase)).allMatch(it -> it.refusal() == Refusal.HEADER_DOUBLED);
        assertThat(List.of(missing, doubled)).allMatch(it -> it.reason().contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void hugeHeadersAndStrangeCharactersAreRefused(String name) {
        Map<String, List<String>> headers = headers();

        headers.put(name, List.of("9".repeat(1_000_000)));
        Refused huge = refused(headers);
        headers.put(name, List.of("ä\u0000"));
        Refused strange = refused(headers);

        assertThat(List.of(huge, strange)).allMatch(it -> it.refusal() == Refusal.HEADER_MALFORMED);
        assertThat(huge.reason()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+1770319873", "1770319873.0", "1.7e9", " 1770319873", "9999999999999", "٣", "abc"})
    void theTimeMustBeDigits(String timestamp) {
        Map<String, List<String>> headers = headers();
        headers.put("webhook-timestamp", List.of(timestamp));

        assertThat(refused(headers).refusal()).isEqualTo(Refusal.HEADER_MALFORMED);
    }

    @Test
    void aBodyNeedNotBeText() throws Exception {
        byte[] body = {(byte) 0xff, 0, (byte) 0xc3, 10};
        String text = new String(body, StandardCharsets.ISO_8859_1);
        Map<String, List<String>> headers = headers();
        headers.put("webhook-signature", List.of(new Webhook(SECRET).sign(ID, TIME, text)));

        assertThat(refused(headers, body).refusal())
                .as("the bytes are signed, not the same characters in UTF-8")
                .isEqualTo(Refusal.SIGNATURE_MISMATCH);
        assertThat(verifier(SECRET)
                        .verify(WebhookHeaders.of(headers), bytes(text))
                        .isVerified())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "whsec_",
                "whsec_not base64 at all",
                "whsec_c2VjcmV0LXRoYXQtbXVzdC1ub3Qtc2hvdw-_",
                "whpk_AAAA"
            })
    void anUnusableSecretIsRefusedAtOnceAndNotShown(String secret) {
        assertThatThrownBy(() -> verifier(SECRET, secret))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Signing secret 2 of 2 cannot be used")
                .hasMessageContaining("whsec_")
                .hasNoCause()
                .satisfies(e -> assertThat(e.toString() + ((ValidationException) e).context())
                        .doesNotContain("not base64 at all", "c2VjcmV0", "AAAA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"changeme", "test", "whsec_AA", "v1", "v1,whsec_AA", "whsec_AAECAwQFBgcICQoLDA0O"})
    void aKeyOfFewerThan16BytesIsRefusedAndNotShown(String secret) {
        assertThatThrownBy(() -> verifier(SECRET, secret))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Signing secret 2 of 2 is too short")
                .hasNoCause()
                .satisfies(e -> assertThat(e.toString() + ((ValidationException) e).context())
                        .doesNotContain(secret));
        assertThatThrownBy(() -> StandardWebhooksVerifier.of(secret)).hasMessageContaining("too short");
    }

    @Test
    void aKeyOfFewerThan24BytesIsUsedWithAWarning() {
        String shortest = "whsec_" + Base64.getEncoder().encodeToString(new byte[16]);
        String good = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);

        assertThat(verifier(SECRET, shortest, good).warnings()).singleElement().satisfies(warning -> assertThat(warning)
                .contains("Signing secret 2 of 3", "16 bytes")
                .doesNotContain("AAAA"));
        assertThat(verifier(SECRET, good).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1,", "v1, ", "  v1,"})
    void theVersionBeforeASecretBelongsToIt(String version) {
        assertThat(verify(verifier(version + SECRET), TIME, SIGNATURE).isVerified())
                .isTrue();
    }

    @Test
    void noSecretOrANegativeToleranceIsRefused() {
        assertThatThrownBy(() -> StandardWebhooksVerifier.of(null)).hasMessageContaining("needs its signing secret");
        assertThatThrownBy(() -> verifier()).hasMessageContaining("needs its signing secret");
        assertThatThrownBy(() -> verifier(new String[] {null})).hasMessageContaining("Signing secret 1 of 1");
        assertThatThrownBy(
                        () -> new StandardWebhooksVerifier(List.of(SECRET), Duration.ofSeconds(-1), Clock.systemUTC()))
                .hasMessageContaining("tolerance");
    }

    @Test
    void showsNoSecretAndNoSignature() {
        String shown = verifier(SECRET, OTHER_SECRET) + " " + WebhookHeaders.of(headers());

        assertThat(shown)
                .isEqualTo("StandardWebhooksVerifier[HmacKeys[2], tolerance PT5M]"
                        + " WebhookHeaders[webhook-id, webhook-signature, webhook-timestamp]");
    }

    private static StandardWebhooksVerifier verifier(String... secrets) {
        return new StandardWebhooksVerifier(Arrays.asList(secrets), Freshness.DEFAULT_TOLERANCE, at(TIME));
    }

    private static Clock at(long seconds) {
        return Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }

    private static Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("webhook-id", List.of(ID));
        headers.put("webhook-timestamp", List.of(Long.toString(TIME)));
        headers.put("webhook-signature", List.of(SIGNATURE));
        return headers;
    }

    private static Verification verify(WebhookVerifier verifier, long time, String signature) {
        return verifier.verify(
                WebhookHeaders.ofSingle(Map.of(
                        "webhook-id", ID, "webhook-timestamp", Long.toString(time), "webhook-signature", signature)),
                bytes(BODY));
    }

    private static Refused refused(Map<String, List<String>> headers) {
        return refused(headers, bytes(BODY));
    }

    private static Refused refused(Map<String, List<String>> headers, byte[] body) {
        return (Refused) verifier(SECRET).verify(WebhookHeaders.of(headers), body);
    }

    private static Refusal refusal(Verification result) {
        return ((Refused) result).refusal();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
