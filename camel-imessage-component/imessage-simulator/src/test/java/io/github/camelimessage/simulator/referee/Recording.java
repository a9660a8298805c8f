// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests that one client sent over one transport, by the name of the call that made them. */
final class Recording {
    private final Map<String, List<SentRequest>> byCall = new LinkedHashMap<>();
    private String call;

    /** Further requests belong to this call. */
    synchronized void begin(String name) {
        call = name;
        byCall.put(name, new ArrayList<>());
    }

    synchronized void add(SentRequest request) {
        if (call == null) {
            throw new IllegalStateException("Nobody said which call sends " + request.target());
        }
        byCall.get(call).add(request);
    }

    synchronized Map<String, List<SentRequest>> byCall() {
        Map<String, List<SentRequest>> copy = new LinkedHashMap<>();
        byCall.forEach((name, requests) -> copy.put(name, List.copyOf(requests)));
        return copy;
    }
}
