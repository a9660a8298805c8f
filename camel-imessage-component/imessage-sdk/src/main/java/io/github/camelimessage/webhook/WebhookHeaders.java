// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

import io.github.camelimessage.webhook.Verification.Refusal;
import io.github.camelimessage.webhook.Verification.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The headers of one delivery; names ignore case. */
public final class WebhookHeaders {

    private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private WebhookHeaders() {}

    /** Headers as HTTP servers pass them; a null list or value counts as missing. */
    public static WebhookHeaders of(Map<String, ? extends Collection<String>> headers) {
        WebhookHeaders result = new WebhookHeaders();
        headers.forEach((name, list) -> {
            if (name != null && list != null) {
                list.stream().filter(value -> value != null).forEach(value -> result.add(name, value));
            }
        });
        return result;
    }

    /** Headers that occur once each. */
    public static WebhookHeaders ofSingle(Map<String, String> headers) {
        WebhookHeaders result = new WebhookHeaders();
        headers.forEach((name, value) -> {
            if (name != null && value != null) {
                result.add(name, value);
            }
        });
        return result;
    }

    /** All values of a header; empty if it is missing. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** The first value of a header, or null. */
    public String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(0);
    }

    /**
     * What is wrong with a header, or null: it must occur once, not be empty, have visible characters and spaces only,
     * and not be longer than {@code limit} characters.
     */
    public Refused problem(String name, int limit) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            return new Refused(Refusal.HEADER_DOUBLED, "the header " + name + " is there " + all.size() + " times");
        }
        if (all.isEmpty() || all.get(0).isBlank()) {
            return new Refused(Refusal.HEADER_MISSING, "the header " + name + " is missing");
        }
        String value = all.get(0);
        if (value.length() > limit) {
            return new Refused(
                    Refusal.HEADER_MALFORMED, "the header " + name + " is longer than " + limit + " characters");
        }
        return value.chars().allMatch(unit -> unit >= ' ' && unit <= '~')
                ? null
                : new Refused(
                        Refusal.HEADER_MALFORMED,
                        "the header " + name + " contains a character that is not" + " ASCII");
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
    }

    /** Only the names: values may be signatures or tokens. */
    @Override
    public String toString() {
        return "WebhookHeaders" + values.keySet();
    }
}
