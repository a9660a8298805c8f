// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keyed writes that were done or are being done. Successes are remembered, the oldest forgotten first; failures are
 * not, so that the write may be tried again.
 */
final class KnownWrites {
    private static final int CAPACITY = 50_000;

    private final Map<String, KnownWrite> byKey = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KnownWrite> eldest) {
            return size() > CAPACITY;
        }
    };

    /** The write that one of the keys belongs to, or null after the keys were given to a new one. */
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
