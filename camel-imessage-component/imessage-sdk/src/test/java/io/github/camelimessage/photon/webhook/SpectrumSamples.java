// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** Payloads made up from the tables of Photon's Spectrum webhooks, one for each kind of content. */
public final class SpectrumSamples {

    private static final Map<String, String> CONTENT = Map.of(
            "text",
            "{\"type\":\"text\",\"text\":\"Hello\"}",
            "attachment",
            "{\"type\":\"attachment\",\"id\":\"att-1\",\"name\":\"cat.jpg\",\"mimeType\":\"image/jpeg\",\"size\":3000000000}",
            "contact",
            "{\"type\":\"contact\",\"name\":{\"formatted\":\"Bob B\",\"first\":\"Bob\",\"last\":\"B\"},"
                    + "\"phones\":[{\"value\":\"+15550000009\",\"type\":\"mobile\"}],"
                    + "\"photo\":{\"mimeType\":\"image/png\"},\"raw\":{\"v\":[1]}}",
            "richlink",
            "{\"type\":\"richlink\",\"url\":\"https://example.com/page\"}",
            "reaction",
            "{\"type\":\"reaction\",\"emoji\":\"🎉\",\"target\":{\"id\":\"spc-msg-0\",\"platform\":\"iMessage\","
                    + "\"timestamp\":\"2026-02-05T19:30:00Z\",\"sender\":{\"id\":\"+15550000001\",\"platform\":\"iMessage\"},"
                    + "\"contentPreview\":\"Hi\"}}",
            "group",
            "{\"type\":\"group\",\"items\":[" + item(0) + "," + item(1) + "]}",
            "hologram",
            "{\"type\":\"hologram\",\"depth\":3}");

    private SpectrumSamples() {}

    /** The body of a delivery with this kind of content. */
    static String body(String content) {
        return "{\"event\":\"messages\",\"space\":" + space() + ",\"message\":"
                + message("spc-msg-1", CONTENT.get(content)) + "}";
    }

    public static Stream<byte[]> bodies() {
        return CONTENT.keySet().stream().sorted().map(content -> body(content).getBytes(StandardCharsets.UTF_8));
    }

    private static String item(int number) {
        return message(
                "p:" + number + "/spc-msg-1",
                "{\"type\":\"attachment\",\"id\":\"att-" + number + "\",\"name\":\"" + number
                        + ".png\",\"mimeType\":\"image/png\"}");
    }

    private static String message(String id, String content) {
        return "{\"id\":\"" + id + "\",\"platform\":\"iMessage\",\"direction\":\"inbound\","
                + "\"timestamp\":\"2026-02-05T19:31:13.736444093Z\","
                + "\"sender\":{\"id\":\"+15550000002\",\"platform\":\"iMessage\"},\"space\":" + space()
                + ",\"content\":" + content + "}";
    }

    private static String space() {
        return "{\"id\":\"any;+;group-1\",\"platform\":\"iMessage\",\"type\":\"group\",\"phone\":\"+15550000001\"}";
    }
}
