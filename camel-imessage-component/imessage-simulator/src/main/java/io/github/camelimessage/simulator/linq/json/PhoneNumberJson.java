// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A line (reference: PhoneNumberListResponse.PhoneNumber). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneNumberJson(
        String id, HealthJson healthStatus, String phoneNumber, HealthJson reputation, String forwardingNumber) {}
