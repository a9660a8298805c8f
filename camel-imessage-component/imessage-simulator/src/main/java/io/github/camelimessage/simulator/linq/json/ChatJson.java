// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A chat (reference: Chat). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatJson(
        String id,
        String createdAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) String displayName,
        List<HandleJson> handles,
        HealthJson healthStatus,
        Boolean isArchived,
        boolean isGroup,
        String updatedAt,
        String groupChatIcon,
        String service) {}
