// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A message (reference: Message). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageJson(
        String id,
        String chatId,
        String createdAt,
        String deliveryStatus,
        boolean isDelivered,
        boolean isFromMe,
        boolean isRead,
        String updatedAt,
        String deliveredAt,
        EffectJson effect,
        String from,
        HandleJson fromHandle,
        List<PartJson> parts,
        String preferredService,
        String readAt,
        ReplyToJson replyTo,
        String sentAt,
        String service) {}
