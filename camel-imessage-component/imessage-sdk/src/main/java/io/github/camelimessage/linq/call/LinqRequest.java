// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request to one endpoint: created by the API classes, sent by {@link LinqCalls}. */
public final class LinqRequest<A> {

    static final String JSON = "application/json";
    private static final String ANYTHING = "*/*";

    private final String verb;
    private final Class<A> answer;
    private final List<String> path;
    private final Map<String, String> query = new LinkedHashMap<>();
    private Object body;
    private String accept;
    private boolean isRepeatable;

    private LinqRequest(String verb, Class<A> answer, List<String> path) {
        this.verb = verb;
        this.answer = answer;
        this.path = path;
        this.accept = answer == Void.class ? ANYTHING : JSON;
        this.isRepeatable = !verb.equals("POST") && !verb.equals("PATCH");
    }

    /**
     * @param answer type of the answer, {@code Void} for none
     * @param path segments after {@code /v3}; they are encoded here
     */
    public static <A> LinqRequest<A> get(Class<A> answer, String... path) {
        return new LinqRequest<>("GET", answer, List.of(path));
    }

    /** Not retried if its outcome is unknown, unless {@link #repeatable} is set. */
    public static <A> LinqRequest<A> post(Class<A> answer, String... path) {
        return new LinqRequest<>("POST", answer, List.of(path));
    }

    public static <A> LinqRequest<A> put(Class<A> answer, String... path) {
        return new LinqRequest<>("PUT", answer, List.of(path));
    }

    /** Not retried if its outcome is unknown, unless {@link #repeatable} is set. */
    public static <A> LinqRequest<A> patch(Class<A> answer, String... path) {
        return new LinqRequest<>("PATCH", answer, List.of(path));
    }

    /** If a retry does not find what it should delete, an earlier attempt has deleted it. */
    public static <A> LinqRequest<A> delete(Class<A> answer, String... path) {
        return new LinqRequest<>("DELETE", answer, List.of(path));
    }

    /** Adds a query parameter; null is left out. */
    public LinqRequest<A> query(String name, Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
        return this;
    }

    public LinqRequest<A> body(Object json) {
        this.body = json;
        return this;
    }

    public LinqRequest<A> accept(String mediaType) {
        this.accept = mediaType;
        return this;
    }

    /** Marks the request as idempotent: it may be retried even if its outcome is unknown. */
    public LinqRequest<A> repeatable() {
        this.isRepeatable = true;
        return this;
    }

    /** Marks the request as not idempotent: it is not retried if its outcome is unknown. */
    public LinqRequest<A> unrepeatable() {
        this.isRepeatable = false;
        return this;
    }

    String verb() {
        return verb;
    }

    Class<A> answer() {
        return answer;
    }

    List<String> path() {
        return new ArrayList<>(path);
    }

    Map<String, String> query() {
        return query;
    }

    Object body() {
        return body;
    }

    String accept() {
        return accept;
    }

    boolean isRepeatable() {
        return isRepeatable;
    }

    boolean isDelete() {
        return verb.equals("DELETE");
    }

    /** Verb and path, without the query: this text may reach a log. */
    @Override
    public String toString() {
        return verb + " /v3/" + String.join("/", path);
    }
}
