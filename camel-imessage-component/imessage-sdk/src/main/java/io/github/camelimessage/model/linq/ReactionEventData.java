// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * A reaction that was put or taken away (Linq: ReactionEventBase, the same in both versions).
 *
 * @param isFromMe whether your line did it
 * @param reactionType what kind
 * @param chatId UUID of the chat, or null
 * @param customEmoji the emoji, for type custom, or null
 * @param from who did it, deprecated by Linq: {@code fromHandle} tells; or null
 * @param fromHandle who did it, or null
 * @param messageId UUID of the message, or null
 * @param partIndex zero-based part, or null
 * @param reactedAt when, or null
 * @param service the service that carried it, or null
 * @param sticker the sticker, for type sticker, or null
 * @param reactionId id of the reaction, or null from an older server
 * @param unknownFields what the server sent beyond these, kept as it came
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
