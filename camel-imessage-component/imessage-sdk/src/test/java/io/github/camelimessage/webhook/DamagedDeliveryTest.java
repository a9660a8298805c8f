// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.github.camelimessage.webhook.Verification.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Deliveries signed by the specification's own library, whole and damaged. Whole ones must be accepted by both, damaged ones
 * refused by ours; the library verifies them too where it can.
 */
class DamagedDeliveryTest {

    private static final List<String> HEADERS = List.of("webhook-id", "webhook-timestamp", "webhook-signature");
    private static final long SEED = Long.getLong("webhook.seed", System.nanoTime());

    private final Random random = new Random(SEED);
    private final Instant now = Instant.now();
    private final byte[] key = bytes(32);
    private final String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
    private final StandardWebhooksVerifier verifier = new StandardWebhooksVerifier(
            List.of(secret), Freshness.DEFAULT_TOLERANCE, Clock.fixed(now, ZoneOffset.UTC));

    /** One way to damage a delivery; it is signed again only where stated. */
    private enum Damage {
        BODY_BIT,
        BODY_CUT,
        BODY_LONGER,
        ID_BIT,
        ID_OTHER,
        TIMESTAMP_OTHER,
        SIGNATURE_BIT,
        SIGNATURE_CUT,
        VERSION,
        SECRET,
        STALE_BUT_SIGNED,
        FUTURE_BUT_SIGNED,
        HEADER_MISSING,
        HEADER_DOUBLED,
        HEADER_NOISE
    }

    private record Delivery(Map<String, List<String>> headers, byte[] body) {}

    @Test
    void wholeDeliveriesAreAcceptedAndDamagedOnesRefused() throws Exception {
        verify(1_500);
    }

    @Test
    @Tag("proof")
    void manyDamagedDeliveriesAreRefused() throws Exception {
        verify(30_000);
    }

    private void verify(int cases) throws Exception {
        for (int i = 0; i < cases; i++) {
            Delivery whole = signed(secret, id(), now.getEpochSecond() + random.nextInt(401) - 200, body());
            Damage damage = Damage.values()[i % Damage.values().length];
            Delivery damaged = damage(damage, whole);
            String what = "case " + i + ", " + damage + ", seed " + SEED;

            assertThat(verifier.verify(WebhookHeaders.of(whole.headers()), whole.body())
                            .isVerified())
                    .as(what)
                    .isTrue();
            Verification result = verifier.verify(WebhookHeaders.of(damaged.headers()), damaged.body());
            assertThat(result).as(what).isInstanceOf(Refused.class);
            assertThat(((Refused) result).reason())
                    .as(what)
                    .doesNotContain(secret)
                    .hasSizeLessThan(200);
            if (i % 10 == 0) {
                assertThat(judge(whole)).as(what).isTrue();
            }
            if (damage != Damage.HEADER_DOUBLED) {
                // The library reads the first of several headers.
                assertThat(judge(damaged)).as(what).isFalse();
            }
        }
    }

    private Delivery damage(Damage damage, Delivery whole) throws Exception {
        byte[] body = whole.body().clone();
        Map<String, List<String>> headers = new HashMap<>(whole.headers());
        long seconds = now.getEpochSecond();
        switch (damage) {
            case BODY_BIT -> body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(7));
            case BODY_CUT -> body = Arrays.copyOf(body, random.nextInt(body.length));
            case BODY_LONGER ->
                body = (new String(body, StandardCharsets.UTF_8) + " ".repeat(1 + random.nextInt(5)))
                        .getBytes(StandardCharsets.UTF_8);
            case ID_BIT -> headers.computeIfPresent("webhook-id", (name, value) -> flipped(value));
            case ID_OTHER -> headers.put("webhook-id", List.of(id()));
            case TIMESTAMP_OTHER ->
                headers.computeIfPresent(
                        "webhook-timestamp",
                        (name, value) -> List.of(Long.toString(Long.parseLong(value.get(0))
                                + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(60)))));
            case SIGNATURE_BIT -> headers.computeIfPresent("webhook-signature", (name, value) -> flipped(value));
            case SIGNATURE_CUT ->
                headers.computeIfPresent(
                        "webhook-signature",
                        (name, value) -> List.of(value.get(0)
                                .substring(0, random.nextInt(value.get(0).length()))));
            case VERSION ->
                headers.computeIfPresent(
                        "webhook-signature",
                        (name, value) -> List.of(
                                List.of("v2", "v1a", "V1", "v0", "v11", "").get(random.nextInt(6))
                                        + value.get(0).substring(2)));
            case SECRET -> {
                return signed("whsec_" + Base64.getEncoder().encodeToString(bytes(32)), id(), seconds, body);
            }
            case STALE_BUT_SIGNED -> {
                return signed(secret, id(), seconds - 301 - random.nextInt(1_000_000), body);
            }
            case FUTURE_BUT_SIGNED -> {
                // Far enough that the library's clock, which runs, does not reach it.
                return signed(secret, id(), seconds + 1_200 + random.nextInt(1_000_000), body);
            }
            case HEADER_MISSING -> headers.remove(HEADERS.get(random.nextInt(3)));
            case HEADER_DOUBLED ->
                headers.computeIfPresent(
                        HEADERS.get(random.nextInt(3)),
                        (name, value) -> List.of(value.get(0), random.nextBoolean() ? value.get(0) : "x"));
            case HEADER_NOISE -> headers.put(HEADERS.get(random.nextInt(3)), List.of(noise()));
        }
        return new Delivery(headers, body);
    }

    private static Delivery signed(String secret, String id, long seconds, byte[] body) throws Exception {
        String signature = new Webhook(secret).sign(id, seconds, new String(body, StandardCharsets.UTF_8));
        return new Delivery(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(Long.toString(seconds)),
                        "webhook-signature", List.of(signature)),
                body);
    }

    private boolean judge(Delivery delivery) {
        try {
            new Webhook(secret)
                    .verify(
                            new String(delivery.body(), StandardCharsets.UTF_8),
                            java.net.http.HttpHeaders.of(delivery.headers(), (name, value) -> true));
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    private List<String> flipped(List<String> value) {
        char[] text = value.get(0).toCharArray();
        text[random.nextInt(text.length)] ^= (char) (1 << random.nextInt(7));
        return List.of(new String(text));
    }

    private String noise() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(200);
        for (int i = 0; i < length; i++) {
            text.append((char) (random.nextInt(10) == 0 ? random.nextInt(0x3000) : ' ' + random.nextInt(95)));
        }
        return text.toString();
    }

    private String id() {
        return new java.util.UUID(random.nextLong(), random.nextLong()).toString();
    }

    private byte[] body() {
        return ("{\"event_id\":\"" + id() + "\",\"text\":\"Grüße " + random.nextInt() + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
