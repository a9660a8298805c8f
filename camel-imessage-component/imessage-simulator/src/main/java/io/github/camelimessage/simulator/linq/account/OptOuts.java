// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Who asked for no more messages (Go SDK: OPTED_OUT). It holds for the whole account, and for direct chats alone. */
public final class OptOuts {
    private static final Set<String> KEYWORDS = Set.of("STOP", "UNSUBSCRIBE", "OPTOUT", "CANCEL", "END", "QUIT");
    private static final Pattern OPT_OUT = Pattern.compile("opt[ -]?out", Pattern.CASE_INSENSITIVE);

    private final Map<String, Instant> since = new ConcurrentHashMap<>();
    private final Map<String, Instant> cleared = new ConcurrentHashMap<>();

    /** A message of theirs: a keyword opts out, anything else opts in again. */
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
