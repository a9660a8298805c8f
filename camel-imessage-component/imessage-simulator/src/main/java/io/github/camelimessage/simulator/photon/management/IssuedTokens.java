// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import io.github.camelimessage.simulator.fault.TokenGate.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The tokens that were given for a project's credentials, each good for one line, or for the shared pool, and for a time. */
public final class IssuedTokens {
    /** Of older ones nobody knows any more that they were good once. */
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
     * What a token is worth over gRPC, where the host is the instance.
     *
     * @param token may be null
     */
    public synchronized Verdict judge(String token) {
        Issued found = issued.get(token);
        return found == null
                ? Verdict.UNKNOWN
                : clock.instant().isBefore(found.expires()) ? Verdict.ACCEPTED : Verdict.EXPIRED;
    }

    /** What a token is worth over HTTP, where the header {@code x-photon-server} names the instance, or nothing the pool. */
    public synchronized Verdict judge(String token, String server) {
        Issued found = issued.get(token);
        boolean isElsewhere = found != null
                && !(found.instanceId() == null
                        ? server == null
                        : found.instanceId().equals(server));
        return isElsewhere ? Verdict.UNKNOWN : judge(token);
    }

    /** The line that a token is for; null for the shared pool, and for a token of somebody else. */
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
