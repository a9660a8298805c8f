// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for single values. */
final class Checks {
    /** The same rule as in the world, which has no number with fewer than seven digits. */
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;.]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int MAX_RECIPIENTS = 31;

    private Checks() {}

    static boolean isUuid(String value) {
        return UUID.matcher(value).matches();
    }

    static String phoneNumber(String field, String value) {
        if (!E164.matcher(value).matches()) {
            throw Refused.phoneNumber(field);
        }
        return value;
    }

    static boolean isEmail(String value) {
        return EMAIL.matcher(value).matches();
    }

    /** A phone number, or an e-mail address in lower case. */
    static String handle(String field, String value) {
        return isEmail(value) ? value.toLowerCase(Locale.ROOT) : phoneNumber(field, value);
    }

    /** One to 31 different handles. */
    static List<String> recipients(String field, List<String> values) {
        if (values.size() > MAX_RECIPIENTS) {
            throw Refused.value("The field " + field + " has more than " + MAX_RECIPIENTS + " handles");
        }
        List<String> handles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            String handle = handle(field, value);
            if (seen.add(handle)) {
                handles.add(handle);
            }
        }
        return handles;
    }
}
