// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The answer to a call whose change happens later. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AcceptedJson(String message, String status, String traceId) {}
