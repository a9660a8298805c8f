// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Maps the world's guids to Linq's ids. The id of a chat is derived from its guid, so it is the same in every run. The
 * guid of a message is already a UUID.
 */
public final class ChatIds {
    private final Map<String, String> idByGuid = new ConcurrentHashMap<>();
    private final Map<String, String> guidById = new ConcurrentHashMap<>();

    public String chatId(String guid) {
        String known = idByGuid.get(guid);
        return known == null ? idByGuid.computeIfAbsent(guid, this::register) : known;
    }

    private String register(String guid) {
        String id = named("chat:" + guid);
        guidById.put(id, guid);
        return id;
    }

    /** The guid of a chat whose id was given out, or null. */
    public String chatGuid(String id) {
        return guidById.get(id.toLowerCase(Locale.ROOT));
    }

    public static String messageId(String guid) {
        return guid.toLowerCase(Locale.ROOT);
    }

    public static String messageGuid(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    /** The id of a participant of a chat. */
    public static String handleId(String chatGuid, String address) {
        return named("handle:" + chatGuid + ":" + address);
    }

    /** The same UUID for the same name. */
    public static String named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
