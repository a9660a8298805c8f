// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A message in webhooks of version 2025-01-01. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OldMessageEventJson(
        String chatId,
        String from,
        HandleJson fromHandle,
        String idempotencyKey,
        boolean isFromMe,
        boolean isGroup,
        Payload message,
        String preferredService,
        @JsonInclude(JsonInclude.Include.ALWAYS) String receivedAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) HandleJson recipientHandle,
        @JsonInclude(JsonInclude.Include.ALWAYS) String recipientPhone,
        String service,
        String deliveredAt,
        String readAt,
        String messageId) {

    /** The message itself (reference: MessagePayload). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Payload(
            String id,
            String createdAt,
            String deliveredAt,
            EffectJson effect,
            boolean isDelivered,
            boolean isRead,
            List<PartJson> parts,
            String readAt,
            ReplyToJson replyTo,
            String sentAt,
            String updatedAt) {}
}
