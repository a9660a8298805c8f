// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.rules;

import java.util.List;

/** The lists of what is sent. */
public final class Elements {

    private Elements() {}

    /**
     * A copy; of null, an empty one.
     *
     * @throws IllegalArgumentException naming the element that is null
     */
    public static <T> List<T> copy(String field, List<T> elements) {
        if (elements == null) {
            return List.of();
        }
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) == null) {
                throw new IllegalArgumentException(field + "[" + i + "] is null");
            }
        }
        return List.copyOf(elements);
    }
}
