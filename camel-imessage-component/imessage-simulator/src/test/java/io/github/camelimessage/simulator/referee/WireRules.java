// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import io.github.camelimessage.simulator.Transport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Intended differences between our client and the official one; docs/decisions.md has the reasons. Everything
 * else must be equal.
 */
final class WireRules {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String ABSENT = "";
    /** Over gRPC they have a key of ours alone, and the fields of the card have another order. */
    static final Set<String> MINI_APP_CALLS = Set.of(
            "photon.imessage.v1.MessageService/SendCustomizedMiniAppMessage",
            "photon.imessage.v1.MessageService/UpdateCustomizedMiniAppMessage");

    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data; boundary=(.+)");

    /**
     * Header whose values are known to differ.
     *
     * @param official pattern of the official client's value
     * @param ours pattern of our value
     */
    private record HeaderRule(String header, String official, String ours) {
        boolean fits(String officialValue, String ourValue) {
            return officialValue.matches(official) && ourValue.matches(ours);
        }
    }

    private static final Map<Transport, List<HeaderRule>> HEADERS = Map.of(
            Transport.HTTP,
            List.of(
                    new HeaderRule("user-agent", "node", "camel-imessage/\\S+"),
                    new HeaderRule("accept", "\\*/\\*", ABSENT),
                    new HeaderRule("accept-language", "\\*", ABSENT),
                    new HeaderRule("accept-encoding", "gzip, deflate", "gzip"),
                    new HeaderRule("connection", "keep-alive", "Keep-Alive"),
                    new HeaderRule("sec-fetch-mode", "cors", ABSENT),
                    new HeaderRule("x-idempotency-key", UUID, UUID)),
            Transport.GRPC,
            List.of(
                    new HeaderRule(
                            "user-agent", "grpc-node-js/1\\.14\\.7", "camel-imessage/\\S+ grpc-java-okhttp/[0-9.]+"),
                    new HeaderRule("accept-encoding", "identity", ABSENT),
                    new HeaderRule("grpc-accept-encoding", "identity,deflate,gzip", "gzip"),
                    new HeaderRule("x-idempotency-key", UUID, UUID)));

    private static final HeaderRule KEY_OF_MINI_APPS = new HeaderRule("x-idempotency-key", ABSENT, UUID);

    private final Transport transport;
    private final Set<HeaderRule> used = new HashSet<>();

    WireRules(Transport transport) {
        this.transport = transport;
    }

    /** Both requests as text, without the allowed differences. */
    List<String> compared(SentRequest official, SentRequest ours) {
        SentRequest left = withoutBoundary(official);
        SentRequest right = withoutBoundary(ours);
        Map<String, List<String>> leftHeaders = new TreeMap<>(left.headers());
        Map<String, List<String>> rightHeaders = new TreeMap<>(right.headers());
        for (HeaderRule rule : rules(official)) {
            if (rule.fits(value(leftHeaders, rule.header()), value(rightHeaders, rule.header()))) {
                used.add(rule);
                leftHeaders.remove(rule.header());
                rightHeaders.remove(rule.header());
            }
        }
        return List.of(
                WireText.of(new SentRequest(left.target(), leftHeaders, left.body())),
                WireText.of(new SentRequest(right.target(), rightHeaders, right.body())));
    }

    private List<HeaderRule> rules(SentRequest request) {
        List<HeaderRule> rules = new ArrayList<>(HEADERS.get(transport));
        if (MINI_APP_CALLS.contains(request.target())) {
            rules.add(KEY_OF_MINI_APPS);
        }
        return rules;
    }

    private static String value(Map<String, List<String>> headers, String name) {
        return String.join("\n", headers.getOrDefault(name, List.of(ABSENT)));
    }

    /** The boundary of a form is random, and its length is the client's own. */
    private static SentRequest withoutBoundary(SentRequest request) {
        Matcher form = BOUNDARY.matcher(value(request.headers(), "content-type"));
        if (!form.matches()) {
            return request;
        }
        String body = new String(request.body(), StandardCharsets.ISO_8859_1);
        byte[] bytes = body.replace(form.group(1), "BOUNDARY").getBytes(StandardCharsets.ISO_8859_1);
        Map<String, List<String>> headers = new TreeMap<>(request.headers());
        headers.put("content-type", List.of("multipart/form-data; boundary=BOUNDARY"));
        if (headers.get("content-length").equals(List.of(String.valueOf(body.length())))) {
            headers.put("content-length", List.of(String.valueOf(bytes.length)));
        }
        return new SentRequest(request.target(), headers, bytes);
    }

    /** The rules that were not needed by any request. */
    List<String> unused() {
        List<HeaderRule> all = new ArrayList<>(HEADERS.get(transport));
        if (transport == Transport.GRPC) {
            all.add(KEY_OF_MINI_APPS);
        }
        all.removeAll(used);
        return all.stream().map(HeaderRule::toString).toList();
    }
}
