// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which token is valid now. */
public final class TokenGate {
    private final Set<String> expired = ConcurrentHashMap.newKeySet();
    private volatile String accepted;

    public TokenGate(String accepted) {
        this.accepted = accepted;
    }

    /** The result of checking a token. */
    public enum Verdict {
        ACCEPTED,
        /** It was valid before. */
        EXPIRED,
        UNKNOWN
    }

    public Verdict judge(String token) {
        if (token == null) {
            return Verdict.UNKNOWN;
        }
        if (token.equals(accepted)) {
            return Verdict.ACCEPTED;
        }
        return expired.contains(token) ? Verdict.EXPIRED : Verdict.UNKNOWN;
    }

    synchronized void expire() {
        if (accepted != null) {
            expired.add(accepted);
            accepted = null;
        }
    }

    synchronized void accept(String token) {
        expire();
        expired.remove(token);
        accepted = token;
    }
}
