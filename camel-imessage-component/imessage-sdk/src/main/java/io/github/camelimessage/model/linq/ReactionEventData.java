// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * A reaction that was added or removed (Linq: ReactionEventBase, the same in both versions).
 *
 * @param isFromMe whether your line reacted
 * @param reactionType the kind
 * @param chatId UUID of the chat, or null
 * @param customEmoji the emoji, for type custom, or null
 * @param from who reacted; deprecated by Linq: use {@code fromHandle}; or null
 * @param fromHandle who reacted, or null
 * @param messageId UUID of the message, or null
 * @param partIndex zero-based index of the part, or null
 * @param reactedAt when, or null
 * @param service the service that delivered it, or null
 * @param sticker the sticker, for type sticker, or null
 * @param reactionId id of the reaction, or null if the server is older
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record ReactionEventData(
        Boolean isFromMe,
        ReactionType reactionType,
        String chatId,
        String customEmoji,
        String from,
        ChatHandle fromHandle,
        String messageId,
        Integer partIndex,
        @Timestamp Instant reactedAt,
        ServiceType service,
        Sticker sticker,
        String reactionId,
        @UnknownFields Map<String, Object> unknownFields) {

    public ReactionEventData {
        unknownFields = Immutable.map(unknownFields);
    }
}
