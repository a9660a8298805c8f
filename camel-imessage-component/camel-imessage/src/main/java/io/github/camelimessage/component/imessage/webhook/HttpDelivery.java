// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.webhook.WebhookHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;

/** A request from any of Camel's HTTP components. */
final class HttpDelivery {

    private static final String METHOD = "POST";

    private HttpDelivery() {}

    /** Components that do not report the method accept only the requested methods. */
    static boolean isPost(Message http) {
        Object method = http.getHeader(Exchange.HTTP_METHOD);
        return method == null || METHOD.equalsIgnoreCase(method.toString());
    }

    /** In Camel a header with several values is a collection. */
    static WebhookHeaders headers(Message http) {
        Map<String, List<String>> headers = new HashMap<>();
        http.getHeaders().forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                List<String> all = new ArrayList<>(several.size());
                several.forEach(one -> all.add(String.valueOf(one)));
                headers.put(name, all);
            } else if (value instanceof String single) {
                headers.put(name, List.of(single));
            }
        });
        return WebhookHeaders.of(headers);
    }

    /** The body byte for byte, or null if it is longer than the limit. A stream is not read beyond the limit. */
    static byte[] body(Message http, int limit) throws IOException {
        if (claimsMoreThan(limit, http)) {
            return null;
        }
        Object body = http.getBody();
        if (body == null) {
            return new byte[0];
        }
        byte[] bytes;
        if (body instanceof StreamCache cache) {
            cache.reset();
        }
        if (body instanceof InputStream stream) {
            bytes = stream.readNBytes(limit + 1);
        } else {
            bytes = http.getBody(byte[].class);
        }
        if (bytes == null) {
            // For example a form that the HTTP component has parsed: its bytes are gone.
            return new byte[0];
        }
        return bytes.length > limit ? null : bytes;
    }

    private static boolean claimsMoreThan(int limit, Message http) {
        if (!(http.getHeader(Exchange.CONTENT_LENGTH) instanceof String length)) {
            return false;
        }
        try {
            return Long.parseLong(length.strip()) > limit;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
