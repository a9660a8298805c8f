// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Reaction;
import java.time.Instant;

/** A new message, or something that happened to one. */
public sealed interface MessageChange extends Change {

    /** A new message in the chat, from anyone. */
    record Received(MessageState message) implements MessageChange {}

    /** One text was replaced; {@code part} is its index among the parts. */
    record Edited(MessageState message, int part) implements MessageChange {}

    record Read(String messageGuid, Instant readAt) implements MessageChange {}

    record Unsent(String messageGuid, Instant retractedAt) implements MessageChange {}

    /**
     * A tapback was added; {@code partIndex} is null for the whole message, {@code sticker} is null unless it is a
     * sticker.
     */
    record ReactionAdded(String messageGuid, Integer partIndex, Reaction reaction, Sticker sticker)
            implements MessageChange {}

    /** A tapback was removed; {@code partIndex} is null for the whole message. */
    record ReactionRemoved(String messageGuid, Integer partIndex, Reaction reaction) implements MessageChange {}

    /** A sticker was placed on a message. */
    record StickerPlaced(String messageGuid, Sticker sticker) implements MessageChange {}
}
