// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A chat that was just created, with its first message (reference: ChatCreateResponse.Chat). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreatedChatJson(
        String id,
        @JsonInclude(JsonInclude.Include.ALWAYS) String displayName,
        List<HandleJson> handles,
        HealthJson healthStatus,
        boolean isGroup,
        SentMessageJson message,
        String service) {}
