// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes answers: JSON, bytes and errors. Content from the world is always written as data. */
final class Answer {
    static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
                    + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types 'none'";
    /** A sent file opened by itself must not run anything. */
    private static final String FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private record Problem(String code, String message) {}

    private Answer() {}

    /** The headers of every answer. */
    static void secure(HttpServerResponse response) {
        response.putHeader("content-security-policy", PAGE_POLICY)
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("x-frame-options", "DENY")
                .putHeader("referrer-policy", "no-referrer")
                .putHeader("cross-origin-resource-policy", "same-origin")
                .putHeader("cross-origin-opener-policy", "same-origin")
                .putHeader("cache-control", "no-store");
    }

    static void json(HttpServerResponse response, int status, Object value) {
        response.setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(toJson(value));
    }

    /** An image or audio that the page shows. */
    static void media(HttpServerResponse response, byte[] data, String mimeType) {
        response.putHeader("content-type", mimeType)
                .putHeader("content-security-policy", FILE_POLICY)
                .end(Buffer.buffer(data));
    }

    /** A file that the browser saves instead of opening it. */
    static void download(HttpServerResponse response, byte[] data, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.putHeader("content-disposition", "attachment; filename*=UTF-8''" + encoded);
        media(response, data, "application/octet-stream");
    }

    static void refuse(HttpServerResponse response, Refused refused) {
        json(response, refused.status(), new Problem(refused.code(), refused.getMessage()));
    }

    static String toJson(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The data of the page can always be written", impossible);
        }
    }
}
