// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A line after a change (reference: PhoneNumberUpdateResponse). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneNumberUpdateJson(
        String id, @JsonInclude(JsonInclude.Include.ALWAYS) String forwardingNumber, String phoneNumber) {}
