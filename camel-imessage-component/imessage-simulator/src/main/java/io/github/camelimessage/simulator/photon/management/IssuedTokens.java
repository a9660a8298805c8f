// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import io.github.camelimessage.simulator.fault.TokenGate.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The issued tokens of a project. Each is valid for one line or the shared pool, and for a limited time. */
public final class IssuedTokens {
    /** Tokens older than this are unknown instead of expired. */
    private static final int REMEMBERED = 1000;

    private final Clock clock;
    private final Map<String, Issued> issued = new LinkedHashMap<>();

    private record Issued(String instanceId, Instant expires) {}

    public IssuedTokens(Clock clock) {
        this.clock = clock;
    }

    /** @param instanceId null for the shared pool */
    synchronized String issue(String instanceId, Duration life) {
        String token = "issued-" + UUID.randomUUID();
        issued.put(token, new Issued(instanceId, clock.instant().plus(life)));
        if (issued.size() > REMEMBERED) {
            issued.remove(issued.keySet().iterator().next());
        }
        return token;
    }

    /**
     * Checks a token over gRPC, where the host is the instance.
     *
     * @param token may be null
     */
    public synchronized Verdict judge(String token) {
        Issued found = issued.get(token);
        return found == null
                ? Verdict.UNKNOWN
                : clock.instant().isBefore(found.expires()) ? Verdict.ACCEPTED : Verdict.EXPIRED;
    }

    /**
     * Checks a token over HTTP. The header {@code x-photon-server} is the instance; without it, the shared pool is
     * meant.
     */
    public synchronized Verdict judge(String token, String server) {
        Issued found = issued.get(token);
        boolean isElsewhere = found != null
                && !(found.instanceId() == null
                        ? server == null
                        : found.instanceId().equals(server));
        return isElsewhere ? Verdict.UNKNOWN : judge(token);
    }

    /** The line of a token; null for the shared pool and for an unknown token. */
    public synchronized String instance(String token) {
        Issued found = token == null ? null : issued.get(token);
        return found == null ? null : found.instanceId();
    }

    synchronized void expireAll() {
        Instant now = clock.instant();
        issued.replaceAll((token, each) -> new Issued(each.instanceId(), now));
    }

    synchronized void expire(String instanceId) {
        Instant now = clock.instant();
        issued.replaceAll((token, each) -> instanceId.equals(each.instanceId()) ? new Issued(instanceId, now) : each);
    }
}
