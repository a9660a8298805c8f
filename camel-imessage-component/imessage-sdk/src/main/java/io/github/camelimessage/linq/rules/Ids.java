// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.rules;

import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.rules.AddressText;
import java.util.regex.Pattern;

/** Ids: they become segments of a path. */
public final class Ids {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Not only dots, no slashes, no percent-encoding. */
    private static final Pattern SEGMENT = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._~-]{1,255}");

    private Ids() {}

    /** The id of a chat, message, attachment, line or choice: a UUID. */
    public static String uuid(String field, String id) {
        String trimmed = id == null ? "" : AddressText.strip(id);
        if (!UUID.matcher(trimmed).matches()) {
            throw Refusal.of(field, id, "Linq's ids are UUIDs, but this one is " + ErrorText.quoted(id));
        }
        return trimmed;
    }

    /** An id whose form Linq does not declare. */
    public static String segment(String field, String id) {
        if (id == null || !SEGMENT.matcher(id).matches()) {
            throw Refusal.of(field, id, "this is not an id: " + ErrorText.quoted(id));
        }
        return id;
    }
}
