// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The chat of an event; its health is set only in events of messages. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventChatJson(String id, HealthJson healthStatus, boolean isGroup, HandleJson ownerHandle) {}
