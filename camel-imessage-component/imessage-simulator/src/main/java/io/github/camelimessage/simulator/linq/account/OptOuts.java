// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * People who opted out of messages (Go SDK: OPTED_OUT). An opt-out applies to the whole account, but only to direct
 * chats.
 */
public final class OptOuts {
    private static final Set<String> KEYWORDS = Set.of("STOP", "UNSUBSCRIBE", "OPTOUT", "CANCEL", "END", "QUIT");
    private static final Pattern OPT_OUT = Pattern.compile("opt[ -]?out", Pattern.CASE_INSENSITIVE);

    private final Map<String, Instant> since = new ConcurrentHashMap<>();
    private final Map<String, Instant> cleared = new ConcurrentHashMap<>();

    /** Handles a message from a person: a keyword opts out, any other text opts in again. */
    public void heard(String address, String text, Instant at) {
        String trimmed = text.strip();
        if (KEYWORDS.contains(trimmed) || OPT_OUT.matcher(trimmed).matches()) {
            since.putIfAbsent(address, at);
        } else if (since.remove(address) != null) {
            cleared.put(address, at);
        }
    }

    public boolean isOptedOut(String address) {
        return since.containsKey(address);
    }

    /** When this last changed, or null. */
    public Instant changed(String address) {
        Instant out = since.get(address);
        return out == null ? cleared.get(address) : out;
    }
}
