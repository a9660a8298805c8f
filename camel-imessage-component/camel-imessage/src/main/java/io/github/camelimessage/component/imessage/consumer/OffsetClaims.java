// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Tracks which consumers of a component use which offset repository or resume strategy, under which key. The first one
 * starts the repository, the last one stops it. A second consumer with the same key is refused: each would save a
 * position that skips events of the other. A strategy is started by its route.
 */
public final class OffsetClaims {

    private record Claims(Set<String> keys, boolean startedHere) {}

    private final Map<Object, Claims> claimed = new IdentityHashMap<>();

    synchronized void claim(Object store, String key) {
        Claims claims = claimed.get(store);
        if (claims == null) {
            claims = new Claims(new HashSet<>(), start(store));
            claimed.put(store, claims);
        }
        if (!claims.keys().add(key)) {
            throw new IllegalStateException("Another consumer saves its position in the same " + kind(store)
                    + " under the key '" + key + "'. Set the option offsetKey on one of them");
        }
    }

    private static boolean start(Object store) {
        boolean startedHere = store instanceof StateRepository && !ServiceHelper.isStarted(store);
        if (startedHere) {
            ServiceHelper.startService(store);
        }
        return startedHere;
    }

    private static String kind(Object store) {
        return store instanceof StateRepository ? "offsetRepository" : "resume strategy";
    }

    synchronized void release(Object store, String key) {
        Claims claims = claimed.get(store);
        claims.keys().remove(key);
        if (claims.keys().isEmpty()) {
            claimed.remove(store);
            if (claims.startedHere()) {
                ServiceHelper.stopService(store);
            }
        }
    }
}
