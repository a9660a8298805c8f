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
import io.github.camelimessage.model.linq.MessageEditedData;
import io.github.camelimessage.model.linq.MessageEventData;
import io.github.camelimessage.model.linq.MessageFailedData;
import io.github.camelimessage.model.linq.ReactionEventData;
import io.github.camelimessage.model.spectrum.SpectrumMessage;
import java.time.Instant;

/**
 * Something happened to a message (Photon: message events; Linq: message and reaction webhooks). The components {@code
 * linq} and {@code spectrum} are the data of the vendor's webhook, and null for an event from another source.
 */
public sealed interface MessageEvent extends Event {

    /** The message that it happened to. */
    String messageGuid();

    /** A message arrived, or became visible. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Received(
            @LogSequence long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            Message message,
            MessageEventData linq,
            SpectrumMessage spectrum)
            implements MessageEvent {

        /** An event of the log. */
        public Received(
                long sequence,
                String chatGuid,
                boolean isFromMe,
                Instant occurredAt,
                Participant actor,
                Message message) {
            this(sequence, chatGuid, isFromMe, occurredAt, actor, message, null, null);
        }

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

    /** Linq only: a message of your line was sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sent(
            @LogSequence long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            Message message,
            MessageEventData linq)
            implements MessageEvent {
        @Override
        @JsonProperty
        public String type() {
            return "message.sent";
        }

        @Override
        public String messageGuid() {
            return message.guid();
        }
    }

    /** Linq only: a message of your line was delivered. Not reported for SMS. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivered(
            @LogSequence long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            String messageGuid,
            @Timestamp Instant deliveredAt,
            MessageEventData linq)
            implements MessageEvent {
        @Override
        @JsonProperty
        public String type() {
            return "message.delivered";
        }
    }

    /** Linq only: a message could not be sent. In rare cases it arrives later. The guid and the reason may be null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failed(
            @LogSequence long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            String messageGuid,
            @Timestamp Instant failedAt,
            int code,
            String reason,
            MessageFailedData linq)
            implements MessageEvent {
        @Override
        @JsonProperty
        public String type() {
            return "message.failed";
        }
    }

    /** A message was edited. At Linq the content is that of one part; a null part index means the whole message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Edited(
            @LogSequence long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            String messageGuid,
            MessageContent content,
            @Timestamp Instant editedAt,
            Integer partIndex,
            MessageEditedData linq)
            implements MessageEvent {

        /** An event of the log. */
        public Edited(
                long sequence,
                String chatGuid,
                boolean isFromMe,
                Instant occurredAt,
                Participant actor,
                String messageGuid,
                MessageContent content,
                Instant editedAt) {
            this(sequence, chatGuid, isFromMe, occurredAt, actor, messageGuid, content, editedAt, null, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "message.edited";
        }
    }

    /** A message was read; at Linq by the other side. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Read(
            @LogSequence long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            String messageGuid,
            @Timestamp Instant readAt,
            MessageEventData linq)
            implements MessageEvent {

        /** An event of the log. */
        public Read(
                long sequence,
                String chatGuid,
                boolean isFromMe,
                Instant occurredAt,
                Participant actor,
                String messageGuid,
                Instant readAt) {
            this(sequence, chatGuid, isFromMe, occurredAt, actor, messageGuid, readAt, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "message.read";
        }
    }

    /** Photon only: a message was unsent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unsent(
            @LogSequence long sequence,
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

    /** A tapback was added; a null part index means the whole message. At Linq the message may be null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReactionAdded(
            @LogSequence long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            String messageGuid,
            Reaction reaction,
            Integer targetPartIndex,
            ReactionEventData linq,
            SpectrumMessage spectrum)
            implements MessageEvent {

        /** An event of the log. */
        public ReactionAdded(
                long sequence,
                String chatGuid,
                boolean isFromMe,
                Instant occurredAt,
                Participant actor,
                String messageGuid,
                Reaction reaction,
                Integer targetPartIndex) {
            this(sequence, chatGuid, isFromMe, occurredAt, actor, messageGuid, reaction, targetPartIndex, null, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "message.reactionAdded";
        }
    }

    /** A tapback was removed; a null part index means the whole message. At Linq the message may be null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReactionRemoved(
            @LogSequence long sequence,
            String chatGuid,
            boolean isFromMe,
            @Timestamp Instant occurredAt,
            Participant actor,
            String messageGuid,
            Reaction reaction,
            Integer targetPartIndex,
            ReactionEventData linq)
            implements MessageEvent {

        /** An event of the log. */
        public ReactionRemoved(
                long sequence,
                String chatGuid,
                boolean isFromMe,
                Instant occurredAt,
                Participant actor,
                String messageGuid,
                Reaction reaction,
                Integer targetPartIndex) {
            this(sequence, chatGuid, isFromMe, occurredAt, actor, messageGuid, reaction, targetPartIndex, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "message.reactionRemoved";
        }
    }

    /** Photon only: a sticker was placed; a null part index means the whole message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StickerPlaced(
            @LogSequence long sequence,
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
