// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.Timestamp;
import io.github.camelimessage.photon.proto.ListChatMessagesRequest;
import io.github.camelimessage.photon.proto.ListRecentMessagesRequest;
import io.github.camelimessage.simulator.world.Actor;
import io.github.camelimessage.simulator.world.MessagePage;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Messages;
import java.time.Instant;

/**
 * The parameters of both RPCs that list messages. A page token is the position in the list; later messages do not
 * change it.
 *
 * @param chatGuid one chat, or null for all
 * @param size page size, 1 to 100
 * @param token position to continue from, or null
 * @param isFromMe wanted direction, or null for both
 * @param isRead wanted state, or null for both
 * @param before exclusive end of the time window, or null
 * @param after inclusive start of the time window, or null
 */
record MessageListing(
        String chatGuid, int size, String token, Boolean isFromMe, Boolean isRead, Instant before, Instant after) {
    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 100;

    static MessageListing of(ListRecentMessagesRequest wire) {
        return new MessageListing(
                null,
                wire.hasPageSize() ? wire.getPageSize() : DEFAULT_SIZE,
                wire.hasPageToken() ? wire.getPageToken() : null,
                wire.hasIsFromMe() ? wire.getIsFromMe() : null,
                wire.hasIsRead() ? wire.getIsRead() : null,
                wire.hasBefore() ? instant(wire.getBefore()) : null,
                wire.hasAfter() ? instant(wire.getAfter()) : null);
    }

    static MessageListing of(ListChatMessagesRequest wire) {
        return new MessageListing(
                wire.getChatGuid(),
                wire.hasPageSize() ? wire.getPageSize() : DEFAULT_SIZE,
                wire.hasPageToken() ? wire.getPageToken() : null,
                wire.hasIsFromMe() ? wire.getIsFromMe() : null,
                wire.hasIsRead() ? wire.getIsRead() : null,
                wire.hasBefore() ? instant(wire.getBefore()) : null,
                wire.hasAfter() ? instant(wire.getAfter()) : null);
    }

    MessagePage page(Messages messages, Actor owner) {
        if (size < 1 || size > MAX_SIZE) {
            throw WireErrors.invalid("page_size", Integer.toString(size), "A page must have 1 to 100 messages")
                    .toException();
        }
        return messages.page(owner, chatGuid, this::wants, position(), size);
    }

    private Integer position() {
        try {
            return token == null || token.isEmpty() ? null : Integer.valueOf(token);
        } catch (NumberFormatException malformed) {
            throw WireErrors.invalid("page_token", token, "The page token is not from this server")
                    .toException();
        }
    }

    private boolean wants(MessageState message) {
        return (isFromMe == null || isFromMe == message.isFromMe())
                && (isRead == null || isRead == (message.read() != null))
                && (before == null || message.created().isBefore(before))
                && (after == null || !message.created().isBefore(after));
    }

    private static Instant instant(Timestamp wire) {
        return Instant.ofEpochSecond(wire.getSeconds(), wire.getNanos());
    }
}
