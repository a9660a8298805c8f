// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A blocked handle (Go SDK: BlockedHandle). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlockedHandleJson(String blockedAt, String handle, String reason) {}
