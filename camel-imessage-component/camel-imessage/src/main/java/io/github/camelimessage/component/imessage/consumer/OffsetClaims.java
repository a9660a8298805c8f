// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Tracks which consumers of a Camel context use which offset repository or resume strategy, under which key. The first
 * one starts the repository, the last one stops it, also if they belong to different components. A second consumer with
 * the same key is refused: each would save a position that skips events of the other. A strategy is started by its
 * route.
 */
final class OffsetClaims {

    private static final class Claims {
        private final Set<String> keys = new HashSet<>();
        private boolean startedHere;

        /** Who uses this or waits for it; guarded by the lock of all. */
        private int users;
    }

    private final Map<Object, Claims> claimed = new IdentityHashMap<>();

    private OffsetClaims() {}

    /** Those of all components of the context. */
    static synchronized OffsetClaims of(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        OffsetClaims claims = extension.getContextPlugin(OffsetClaims.class);
        if (claims == null) {
            claims = new OffsetClaims();
            extension.addContextPlugin(OffsetClaims.class, claims);
        }
        return claims;
    }

    void claim(Object store, String key) {
        Claims claims = enter(store);
        boolean isClaimed = false;
        try {
            synchronized (claims) { // of this store only: another one may hang
                if (claims.keys.isEmpty()) {
                    claims.startedHere = start(store);
                }
                isClaimed = claims.keys.add(key);
            }
        } finally {
            if (!isClaimed) {
                leave(store, claims);
            }
        }
        if (!isClaimed) {
            throw new IllegalStateException("Another consumer saves its position in the same " + kind(store)
                    + " under the key '" + key + "'. Set the option offsetKey on one of them");
        }
    }

    private synchronized Claims enter(Object store) {
        Claims claims = claimed.computeIfAbsent(store, added -> new Claims());
        claims.users++;
        return claims;
    }

    private synchronized void leave(Object store, Claims claims) {
        if (--claims.users == 0) {
            claimed.remove(store);
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

    void release(Object store, String key) {
        Claims claims = claims(store);
        try {
            synchronized (claims) {
                claims.keys.remove(key);
                if (claims.keys.isEmpty() && claims.startedHere) {
                    claims.startedHere = false;
                    ServiceHelper.stopService(store);
                }
            }
        } finally {
            leave(store, claims);
        }
    }

    private synchronized Claims claims(Object store) {
        return claimed.get(store);
    }
}
