// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A message in webhooks of version 2026-02-03 (reference: MessageEventV2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageEventJson(
        String id,
        EventChatJson chat,
        String direction,
        List<PartJson> parts,
        HandleJson senderHandle,
        String service,
        @JsonInclude(JsonInclude.Include.ALWAYS) String deliveredAt,
        EffectJson effect,
        String idempotencyKey,
        String preferredService,
        @JsonInclude(JsonInclude.Include.ALWAYS) String readAt,
        ReplyToJson replyTo,
        @JsonInclude(JsonInclude.Include.ALWAYS) String sentAt) {}
