// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.rules;

import java.util.List;

/** Checks lists of values to send. */
public final class Elements {

    private Elements() {}

    /**
     * A copy; an empty list for null.
     *
     * @throws IllegalArgumentException that names the null element
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
