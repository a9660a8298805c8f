// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessageContent;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.StickerPlacement;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;

/** Something happened to a message (Photon: message events). */
public sealed interface MessageEvent extends Event {

    /** The message that it happened to. */
    String messageGuid();

    /** A message landed, or became visible. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Received(
            long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            Message message)
            implements MessageEvent {
        @Override
        @JsonProperty
        public String type() {
            return "message.received";
        }

        @Override
        public String messageGuid() {
            return message.guid();
        }
    }

    /** A message was edited. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Edited(
            long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            String messageGuid,
            MessageContent content,
            @Timestamp Instant editedAt)
            implements MessageEvent {
        @Override
        @JsonProperty
        public String type() {
            return "message.edited";
        }
    }

    /** A message was read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Read(
            long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            String messageGuid,
            @Timestamp Instant readAt)
            implements MessageEvent {
        @Override
        @JsonProperty
        public String type() {
            return "message.read";
        }
    }

    /** A message was taken back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unsent(
            long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            String messageGuid,
            @Timestamp Instant retractedAt)
            implements MessageEvent {
        @Override
        @JsonProperty
        public String type() {
            return "message.unsent";
        }
    }

    /** A tapback was added; a null part index means the whole message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReactionAdded(
            long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            String messageGuid,
            Reaction reaction,
            Integer targetPartIndex)
            implements MessageEvent {
        @Override
        @JsonProperty
        public String type() {
            return "message.reactionAdded";
        }
    }

    /** A tapback was removed; a null part index means the whole message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReactionRemoved(
            long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            String messageGuid,
            Reaction reaction,
            Integer targetPartIndex)
            implements MessageEvent {
        @Override
        @JsonProperty
        public String type() {
            return "message.reactionRemoved";
        }
    }

    /** A sticker was placed; a null part index means the whole message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StickerPlaced(
            long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            String messageGuid,
            AttachmentInfo sticker,
            StickerPlacement placement,
            Integer targetPartIndex)
            implements MessageEvent {
        @Override
        @JsonProperty
        public String type() {
            return "message.stickerPlaced";
        }
    }
}
