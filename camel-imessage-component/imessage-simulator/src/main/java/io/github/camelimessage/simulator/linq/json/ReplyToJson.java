// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What a message replies to (reference: ReplyTo). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplyToJson(String messageId, Integer partIndex) {}
