// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The answer to a message without a chosen sender (reference: MessageCreateResponse). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageCreateJson(
        String chatId,
        boolean createdNewChat,
        String from,
        FromSelection fromSelection,
        List<HandleJson> handles,
        boolean isGroup,
        SentMessageJson message,
        String service,
        String previousChatId) {
    /** Why this line was chosen. */
    public record FromSelection(String reason, boolean reusedExistingChat) {}
}
