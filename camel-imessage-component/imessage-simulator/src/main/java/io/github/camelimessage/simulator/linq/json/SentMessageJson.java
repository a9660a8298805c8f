// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A message in the answer to its send call (reference: SentMessage). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SentMessageJson(
        String id,
        String createdAt,
        String deliveryStatus,
        boolean isRead,
        List<PartJson> parts,
        @JsonInclude(JsonInclude.Include.ALWAYS) String sentAt,
        String deliveredAt,
        EffectJson effect,
        HandleJson fromHandle,
        String preferredService,
        ReplyToJson replyTo,
        String service) {}
