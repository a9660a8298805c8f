// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Forged deliveries, made of valid ones at random. */
final class Forgeries {

    private static final List<String> NAMES = List.of("webhook-id", "webhook-timestamp", "webhook-signature");

    private final Random random;
    private final String secret;
    private final List<Kind> kinds = List.of(
            this::flippedBody,
            this::shorterBody,
            this::longerBody,
            this::otherBody,
            this::flippedSignature,
            this::cutSignature,
            this::otherSecret,
            this::secretAsText,
            this::otherId,
            this::movedTime,
            this::missingHeader,
            this::emptyHeader,
            this::doubledHeader,
            this::stale,
            this::future,
            this::oddTime,
            this::otherAlgorithm,
            this::otherVersion,
            this::hexSignature,
            this::olderHeadersAlone,
            this::hugeHeader,
            this::noHeaders,
            this::rubbish);

    /** How a valid delivery is changed. */
    private interface Kind {
        void damage(Forged delivery);
    }

    /** A request: headers with all their values, and a body. */
    static final class Forged {
        final String id = UUID.randomUUID().toString();
        final Map<String, List<String>> headers = new LinkedHashMap<>();
        byte[] body;
        int kind;

        private String first(String name) {
            return headers.get(name).get(0);
        }

        private void set(String name, String value) {
            headers.put(name, new ArrayList<>(List.of(value)));
        }
    }

    Forgeries(String secret, long seed) {
        this.secret = secret;
        this.random = new Random(seed);
    }

    int kinds() {
        return kinds.size();
    }

    /** A valid delivery. */
    Forged good() {
        Forged delivery = new Forged();
        String data = "{\"n\":%d,\"text\":\"Gr\u00fc\u00dfe\"}".formatted(random.nextInt());
        delivery.body = TestSigner.event(delivery.id, "call.ringing", data);
        sign(delivery, secret, Instant.now());
        return delivery;
    }

    /** The forgery with this number, which also selects its kind. */
    Forged next(int number) {
        Forged delivery = good();
        delivery.kind = number % kinds.size();
        kinds.get(delivery.kind).damage(delivery);
        return delivery;
    }

    private static void sign(Forged delivery, String key, Instant at) {
        TestSigner.linq(key, delivery.id, at, delivery.body).forEach(delivery::set);
    }

    private void flippedBody(Forged delivery) {
        delivery.body[random.nextInt(delivery.body.length)] ^= (byte) (1 << random.nextInt(8));
    }

    private void shorterBody(Forged delivery) {
        delivery.body = Arrays.copyOf(delivery.body, random.nextInt(delivery.body.length));
    }

    private void longerBody(Forged delivery) {
        delivery.body = Arrays.copyOf(delivery.body, delivery.body.length + 1 + random.nextInt(100));
    }

    private void otherBody(Forged delivery) {
        delivery.body = good().body;
    }

    private void flippedSignature(Forged delivery) {
        char[] text = delivery.first("webhook-signature").toCharArray();
        int place = 3 + random.nextInt(43);
        text[place] = text[place] == 'A' ? 'B' : 'A';
        delivery.set("webhook-signature", new String(text));
    }

    private void cutSignature(Forged delivery) {
        String text = delivery.first("webhook-signature");
        delivery.set("webhook-signature", text.substring(0, random.nextInt(text.length())));
    }

    private void otherSecret(Forged delivery) {
        byte[] key = new byte[1 + random.nextInt(64)];
        random.nextBytes(key);
        sign(delivery, "whsec_" + Base64.getEncoder().encodeToString(key), Instant.now());
    }

    /** The key of the older headers: the text of the secret instead of its bytes. */
    private void secretAsText(Forged delivery) {
        byte[] text = (random.nextBoolean() ? secret : secret.substring(6)).getBytes(StandardCharsets.UTF_8);
        sign(delivery, Base64.getEncoder().encodeToString(text), Instant.now());
    }

    private void otherId(Forged delivery) {
        delivery.set("webhook-id", UUID.randomUUID().toString());
    }

    private void movedTime(Forged delivery) {
        long time = Long.parseLong(delivery.first("webhook-timestamp"));
        delivery.set("webhook-timestamp", String.valueOf(time - 1 - random.nextInt(200)));
    }

    private void missingHeader(Forged delivery) {
        delivery.headers.remove(name());
    }

    private void emptyHeader(Forged delivery) {
        delivery.set(name(), random.nextBoolean() ? "" : " ");
    }

    private void doubledHeader(Forged delivery) {
        String name = name();
        delivery.headers.get(name).add(random.nextBoolean() ? delivery.first(name) : "another");
    }

    private void stale(Forged delivery) {
        sign(delivery, secret, Instant.now().minusSeconds(310 + random.nextInt(1_000_000)));
    }

    private void future(Forged delivery) {
        sign(delivery, secret, Instant.now().plusSeconds(400 + random.nextInt(1_000_000)));
    }

    private void oddTime(Forged delivery) {
        List<String> odd = List.of(
                "-1", "1e9", "99999999999999999999", "now", "0x65", "1770319873.5", "\u0661\u0667", "+1770319873");
        signWith(delivery, odd.get(random.nextInt(odd.size())), "HmacSHA256", "v1,");
    }

    private void otherAlgorithm(Forged delivery) {
        List<String> algorithms = List.of("HmacSHA1", "HmacSHA512", "HmacMD5", "HmacSHA224", "HmacSHA384");
        signWith(
                delivery,
                delivery.first("webhook-timestamp"),
                algorithms.get(random.nextInt(algorithms.size())),
                "v1,");
    }

    private void otherVersion(Forged delivery) {
        List<String> versions = List.of("v1a,", "v2,", "v0,", "V1,", "v1=", "", "v1,,", "none,");
        signWith(
                delivery,
                delivery.first("webhook-timestamp"),
                "HmacSHA256",
                versions.get(random.nextInt(versions.size())));
    }

    private void signWith(Forged delivery, String time, String algorithm, String prefix) {
        byte[] mac = TestSigner.mac(algorithm, key(), delivery.id + "." + time + ".", delivery.body);
        delivery.set("webhook-timestamp", time);
        delivery.set("webhook-signature", prefix + Base64.getEncoder().encodeToString(mac));
    }

    private void hexSignature(Forged delivery) {
        String time = delivery.first("webhook-timestamp");
        byte[] mac = TestSigner.mac("HmacSHA256", key(), delivery.id + "." + time + ".", delivery.body);
        delivery.set("webhook-signature", "v1," + HexFormat.of().formatHex(mac));
    }

    private void olderHeadersAlone(Forged delivery) {
        String time = delivery.first("webhook-timestamp");
        byte[] mac = TestSigner.mac("HmacSHA256", secret.getBytes(StandardCharsets.UTF_8), time + ".", delivery.body);
        delivery.headers.clear();
        delivery.set("X-Webhook-Timestamp", time);
        delivery.set("X-Webhook-Signature", HexFormat.of().formatHex(mac));
    }

    private void hugeHeader(Forged delivery) {
        delivery.set(name(), "v1,".repeat(1500 + random.nextInt(500)));
    }

    private void noHeaders(Forged delivery) {
        delivery.headers.clear();
    }

    private void rubbish(Forged delivery) {
        delivery.body = new byte[random.nextInt(500)];
        random.nextBytes(delivery.body);
        delivery.set("webhook-signature", "v1," + UUID.randomUUID());
    }

    private byte[] key() {
        return Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
