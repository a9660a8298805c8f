// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A poll and its message (Go SDK: PollEnvelope). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PollEnvelopeJson(
        String chatId,
        String createdAt,
        String messageId,
        PollJson poll,
        List<ReactionJson> reactions,
        String updatedAt) {}
