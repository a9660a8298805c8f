// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How a chat or a line does (reference: HealthStatus); a line has no time of change. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthJson(String docUrl, String status, String updatedAt) {}
