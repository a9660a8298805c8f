// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Which consumers of a component use which offset repository, under which key. The first starts the repository, the last
 * stops it, and two under one key are refused: each would store a position that skips events of the other.
 */
public final class OffsetClaims {

    private record Claims(Set<String> keys, boolean startedHere) {}

    private final Map<StateRepository<String, String>, Claims> claimed = new IdentityHashMap<>();

    synchronized void claim(StateRepository<String, String> repository, String key) {
        Claims claims = claimed.get(repository);
        if (claims == null) {
            boolean startedBefore = ServiceHelper.isStarted(repository);
            ServiceHelper.startService(repository);
            claims = new Claims(new HashSet<>(), !startedBefore);
            claimed.put(repository, claims);
        }
        if (!claims.keys().add(key)) {
            throw new IllegalStateException(
                    "Another consumer keeps its position in the same offsetRepository under the key '" + key
                            + "'. Set the option offsetKey on one of them");
        }
    }

    synchronized void release(StateRepository<String, String> repository, String key) {
        Claims claims = claimed.get(repository);
        claims.keys().remove(key);
        if (claims.keys().isEmpty()) {
            claimed.remove(repository);
            if (claims.startedHere()) {
                ServiceHelper.stopService(repository);
            }
        }
    }
}
