// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Immutable copies that keep nulls, which {@code List.copyOf} refuses, and the order of keys. */
final class Immutable {

    private Immutable() {}

    /** Returns null for null: an absent list differs from an empty one. */
    static <T> List<T> list(List<T> list) {
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }

    static <K, V> Map<K, V> map(Map<K, V> map) {
        if (map == null) {
            return null;
        }
        // Most of these maps hold unknown fields, and nearly all of them are empty.
        return map.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
