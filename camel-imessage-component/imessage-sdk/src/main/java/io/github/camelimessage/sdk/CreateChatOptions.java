// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.ServiceType;

/**
 * Options of {@link Chats#create}.
 *
 * @param message text of a first message, sent in the same call, or null
 * @param effect effect of the first message, or null
 * @param subject subject line of the first message, or null; refused at Linq
 * @param attributedBody first message as a ready-made attributed body, or null; refused at Linq
 * @param clientMessageId idempotency key, as in {@link WriteOptions#clientMessageId()}
 * @param from Linq only: the line to send from, E.164; null takes the client's. Refused at Photon
 * @param preferredService Linq only: the service to send over; null takes the client's. Refused at Photon
 * @param overrideOptOut Linq only: true sends although the recipient opted out, which Linq records; null and false do
 *     not. True is refused at Photon
 */
public record CreateChatOptions(
        String message,
        Effect effect,
        String subject,
        byte[] attributedBody,
        String clientMessageId,
        String from,
        ServiceType preferredService,
        Boolean overrideOptOut) {

    public static final CreateChatOptions NONE = builder().build();

    /** With the client's line. */
    public CreateChatOptions(
            String message, Effect effect, String subject, byte[] attributedBody, String clientMessageId) {
        this(message, effect, subject, attributedBody, clientMessageId, null, null, null);
    }

    /** Over the client's service. */
    public CreateChatOptions(
            String message, Effect effect, String subject, byte[] attributedBody, String clientMessageId, String from) {
        this(message, effect, subject, attributedBody, clientMessageId, from, null, null);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Sets some options; the others are not set. */
    public static final class Builder {
        private String message;
        private Effect effect;
        private String subject;
        private byte[] attributedBody;
        private String clientMessageId;
        private String from;
        private ServiceType preferredService;
        private Boolean overrideOptOut;

        private Builder() {}

        public Builder message(String message) {
            this.message = message;
            return this;
        }

        public Builder effect(Effect effect) {
            this.effect = effect;
            return this;
        }

        public Builder subject(String subject) {
            this.subject = subject;
            return this;
        }

        public Builder attributedBody(byte[] attributedBody) {
            this.attributedBody = attributedBody;
            return this;
        }

        public Builder clientMessageId(String clientMessageId) {
            this.clientMessageId = clientMessageId;
            return this;
        }

        public Builder from(String from) {
            this.from = from;
            return this;
        }

        public Builder preferredService(ServiceType preferredService) {
            this.preferredService = preferredService;
            return this;
        }

        public Builder overrideOptOut(Boolean overrideOptOut) {
            this.overrideOptOut = overrideOptOut;
            return this;
        }

        public CreateChatOptions build() {
            return new CreateChatOptions(
                    message, effect, subject, attributedBody, clientMessageId, from, preferredService, overrideOptOut);
        }
    }
}
