// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import io.vertx.core.MultiMap;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A REST call as it arrived, successful or not. A call without a valid token has an empty body. */
public final class LinqCall {
    private final String operation;
    private final String verb;
    private final String uri;
    private final String trace;
    private final MultiMap headers;
    private final byte[] body;

    LinqCall(String operation, String verb, String uri, String trace, MultiMap headers, byte[] body) {
        this.operation = operation;
        this.verb = verb;
        this.uri = uri;
        this.trace = trace;
        this.headers = headers;
        this.body = body;
    }

    /** Name in Linq's TypeScript client, for example {@code chats.messages.send}; see {@code LinqFaults}. */
    public String operation() {
        return operation;
    }

    public String verb() {
        return verb;
    }

    /** Path and query as received, still encoded. */
    public String uri() {
        return uri;
    }

    /** The trace id of the answer. */
    public String trace() {
        return trace;
    }

    /** The body as text; empty when there was none. */
    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The headers by name in lower case; a token is replaced by {@code Bearer ***}. */
    public Map<String, String> headers() {
        Map<String, String> all = new TreeMap<>();
        headers.forEach(header -> {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            all.put(name, name.equals("authorization") ? "Bearer ***" : header.getValue());
        });
        return all;
    }

    /** The header's value, or null; the same as in {@link #headers}. */
    public String header(String name) {
        return headers().get(name);
    }

    int size() {
        return body.length;
    }

    /** Leaves out the token and the contents. */
    @Override
    public String toString() {
        return verb + " " + operation;
    }
}
