// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.rules;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.rules.BlankText;
import java.util.List;

/** Common checks of the rules. */
final class Refusal {

    private Refusal() {}

    static ValidationException of(String field, Object value, String reason) {
        return ValidationException.invalidArgument(field, value, field + ": " + reason);
    }

    static void unless(boolean condition, String field, Object value, String reason) {
        if (!condition) {
            throw of(field, value, reason);
        }
    }

    static <T> T required(String field, T value) {
        unless(value != null, field, null, "is needed");
        return value;
    }

    static String text(String field, String value) {
        unless(!BlankText.isBlank(value), field, value, "must not be blank");
        return value;
    }

    /** A list that is not empty and contains no null. */
    static <T> List<T> some(String field, List<T> values) {
        unless(values != null && !values.isEmpty(), field, null, "needs at least one entry");
        for (int i = 0; i < values.size(); i++) {
            required(field + "[" + i + "]", values.get(i));
        }
        return values;
    }
}
