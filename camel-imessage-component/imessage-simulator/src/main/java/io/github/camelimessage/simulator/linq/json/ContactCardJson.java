// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Name and photo of a line (reference: SetContactCard). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactCardJson(
        String firstName, boolean isActive, String phoneNumber, String imageUrl, String lastName) {}
