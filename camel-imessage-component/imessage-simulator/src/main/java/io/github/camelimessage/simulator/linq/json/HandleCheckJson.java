// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Whether a service can reach an address (reference: HandleCheckResponse). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandleCheckJson(String address, boolean available, String reason, String selectedService) {}
