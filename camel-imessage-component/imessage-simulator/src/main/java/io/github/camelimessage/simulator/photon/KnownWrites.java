// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The finished and running writes with keys. Successful ones are remembered, and the oldest are dropped first. Failed
 * ones are not, so that they can be retried.
 */
final class KnownWrites {
    private static final int CAPACITY = 50_000;

    private final Map<String, KnownWrite> byKey = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KnownWrite> eldest) {
            return size() > CAPACITY;
        }
    };

    /** The write that has one of the keys; or null, and then the keys belong to a new write. */
    synchronized KnownWrite findOrAdd(List<String> keys, KnownWrite write) {
        for (String key : keys) {
            KnownWrite known = byKey.get(key);
            if (known != null) {
                return known;
            }
        }
        keys.forEach(key -> byKey.put(key, write));
        return null;
    }

    synchronized void forget(List<String> keys) {
        keys.forEach(byKey::remove);
    }
}
