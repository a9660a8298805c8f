// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Linq's REST as plain HTTP. */
final class LinqWire {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final String token;

    LinqWire(String root, String token) {
        this.root = root;
        this.token = token;
    }

    /** An answer. */
    record Reply(int status, java.net.http.HttpHeaders headers, String text) {
        JsonNode json() {
            return read(text);
        }

        /** The body of a success. */
        JsonNode ok(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            assertThat(header("x-trace-id")).matches("[0-9a-f]{32}");
            return text.isEmpty() ? null : json();
        }

        /** Checks an error's whole form. */
        Reply refused(int expected, int code) {
            assertThat(status).as(text).isEqualTo(expected);
            JsonNode body = json();
            assertThat(body.get("success").booleanValue()).isFalse();
            assertThat(body.get("error").get("code").intValue()).as(text).isEqualTo(code);
            assertThat(body.get("error").get("status").intValue()).isEqualTo(expected);
            assertThat(body.get("error").get("message").textValue()).isNotBlank();
            assertThat(body.get("error").get("doc_url").textValue())
                    .isEqualTo("https://docs.linqapp.com/error/codes/" + code / 1000 + "xxx/" + code + "/");
            assertThat(body.get("trace_id").textValue())
                    .isEqualTo(header("x-trace-id"))
                    .matches("[0-9a-f]{32}");
            return this;
        }

        String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** A body, with single quotes for double ones. */
    static String json(String text, Object... values) {
        return (values.length == 0 ? text : String.format(text, values)).replace('\'', '"');
    }

    static String create(String from, String text, String... to) {
        String list = Arrays.stream(to).map(one -> "'" + one + "'").collect(Collectors.joining(","));
        return json("{'from':'%s','to':[%s],'message':%s}", from, list, text(text));
    }

    /** A message of one text, with single quotes. */
    static String text(String text) {
        return String.format("{'parts':[{'type':'text','value':'%s'}]}", text);
    }

    static String message(String content, Object... values) {
        return json("{'message':" + content + "}", values);
    }

    Reply get(String path) {
        return send("GET", path, null, Map.of());
    }

    Reply post(String path, String body) {
        return send("POST", path, body, Map.of());
    }

    Reply post(String path) {
        return send("POST", path, null, Map.of());
    }

    Reply put(String path, String body) {
        return send("PUT", path, body, Map.of());
    }

    Reply patch(String path, String body) {
        return send("PATCH", path, body, Map.of());
    }

    Reply delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    Reply delete(String path, String body) {
        return send("DELETE", path, body, Map.of());
    }

    Reply send(String verb, String path, String body, Map<String, String> headers) {
        try {
            HttpResponse<String> response =
                    http.send(request(verb, path, body, headers), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private HttpRequest request(String verb, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        if (body == null) {
            return request.method(verb, HttpRequest.BodyPublishers.noBody()).build();
        }
        return request.header("content-type", "application/json")
                .method(verb, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
