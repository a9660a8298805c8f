// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies that keep what JSON may hold and {@code List.copyOf} refuses: nulls, and the order of keys. */
final class Immutable {

    private Immutable() {}

    /** Null stays null: an absent list is not an empty one. */
    static <T> List<T> list(List<T> list) {
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }

    static <K, V> Map<K, V> map(Map<K, V> map) {
        if (map == null) {
            return null;
        }
        // Most maps hold unknown fields, and nearly every record has none.
        return map.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
