// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as the vendors' documents say, without the code under test. */
final class TestSigner {

    static final String LINQ_SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String OTHER_SECRET = "whsec_+++/AwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private TestSigner() {}

    static Map<String, String> linq(String secret, String id, Instant at, byte[] body) {
        String time = String.valueOf(at.getEpochSecond());
        byte[] key = Base64.getDecoder().decode(secret.replace("whsec_", ""));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", time);
        headers.put(
                "webhook-signature",
                "v1," + Base64.getEncoder().encodeToString(mac("HmacSHA256", key, id + "." + time + ".", body)));
        return headers;
    }

    static Map<String, String> spectrum(String secret, Instant at, byte[] body) {
        String time = String.valueOf(at.getEpochSecond());
        byte[] mac = mac("HmacSHA256", secret.getBytes(StandardCharsets.UTF_8), "v0:" + time + ":", body);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Spectrum-Timestamp", time);
        headers.put("X-Spectrum-Signature", "v0=" + HexFormat.of().formatHex(mac));
        return headers;
    }

    static byte[] mac(String algorithm, byte[] key, String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            mac.update(prefix.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event of an unknown type of Linq, so that any body is valid. */
    static byte[] event(String id, String type, String data) {
        return """
                {"api_version":"v3","webhook_version":"2026-02-03","event_type":"%s","event_id":"%s",\
                "created_at":"2026-02-05T19:31:13.123456789Z","trace_id":"trace-%s","partner_id":"p","data":%s}"""
                .formatted(type, id, id, data)
                .getBytes(StandardCharsets.UTF_8);
    }
}
