// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * A reaction to a part of a message (Linq: Reaction).
 *
 * @param handle who reacted
 * @param isMe whether your line reacted
 * @param type the kind
 * @param customEmoji the emoji, for type custom, or null
 * @param sticker the sticker, for type sticker, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LinqReaction(
        ChatHandle handle,
        boolean isMe,
        ReactionType type,
        String customEmoji,
        Sticker sticker,
        @UnknownFields Map<String, Object> unknownFields) {

    public LinqReaction {
        unknownFields = Immutable.map(unknownFields);
    }
}
