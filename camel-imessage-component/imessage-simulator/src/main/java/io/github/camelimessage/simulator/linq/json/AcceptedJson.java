// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The answer to what is done later. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AcceptedJson(String message, String status, String traceId) {}
