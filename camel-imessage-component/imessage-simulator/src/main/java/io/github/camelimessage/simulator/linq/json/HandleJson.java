// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A participant of a chat (reference: ChatHandle). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandleJson(
        String id, String handle, String joinedAt, String service, Boolean isMe, String leftAt, String status) {}
