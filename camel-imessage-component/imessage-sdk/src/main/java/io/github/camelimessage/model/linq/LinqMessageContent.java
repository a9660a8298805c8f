// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A message to be sent (Linq: MessageContent).
 *
 * @param parts its parts, in order, 1 to 100; null if {@code experience} is set
 * @param effect the effect, or null; iMessage only, ignored elsewhere
 * @param idempotencyKey key of this write, at most 255 characters; null: one is generated
 * @param preferredService {@code iMessage} allows only iMessage, {@code RCS} and {@code SMS} allow RCS or SMS; null:
 *     iMessage, then RCS, then SMS
 * @param replyTo what it replies to, or null
 * @param experience an action instead of parts, or null
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record LinqMessageContent(
        List<RequestPart> parts,
        MessageEffect effect,
        String idempotencyKey,
        ServiceType preferredService,
        ReplyTo replyTo,
        ExperienceCall experience,
        @UnknownFields Map<String, Object> unknownFields) {

    public LinqMessageContent {
        parts = Immutable.list(parts);
        unknownFields = Immutable.map(unknownFields);
    }

    /** A message with one plain text. */
    public static LinqMessageContent text(String text) {
        return builder().part(RequestPart.Text.of(text)).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The same message with another idempotency key. */
    public LinqMessageContent withIdempotencyKey(String key) {
        return new LinqMessageContent(parts, effect, key, preferredService, replyTo, experience, unknownFields);
    }

    /** Builds a message; fields that are not set stay null. */
    public static final class Builder {
        private List<RequestPart> parts;
        private MessageEffect effect;
        private String idempotencyKey;
        private ServiceType preferredService;
        private ReplyTo replyTo;
        private ExperienceCall experience;

        private Builder() {}

        /** Appends a part. */
        public Builder part(RequestPart part) {
            parts = parts == null ? new ArrayList<>() : parts;
            parts.add(part);
            return this;
        }

        public Builder effect(MessageEffect effect) {
            this.effect = effect;
            return this;
        }

        public Builder idempotencyKey(String idempotencyKey) {
            this.idempotencyKey = idempotencyKey;
            return this;
        }

        public Builder preferredService(ServiceType preferredService) {
            this.preferredService = preferredService;
            return this;
        }

        public Builder replyTo(ReplyTo replyTo) {
            this.replyTo = replyTo;
            return this;
        }

        public Builder experience(ExperienceCall experience) {
            this.experience = experience;
            return this;
        }

        public LinqMessageContent build() {
            return new LinqMessageContent(parts, effect, idempotencyKey, preferredService, replyTo, experience, null);
        }
    }
}
