// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The health of a chat or a line (reference: HealthStatus); a line has no time of change. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthJson(String docUrl, String status, String updatedAt) {}
