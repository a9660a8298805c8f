// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * One of your lines (Linq: PhoneNumberListResponse.PhoneNumber).
 *
 * @param id UUID of the line
 * @param healthStatus deprecated twin of {@code reputation}, or null
 * @param phoneNumber E.164
 * @param reputation how healthy the line is
 * @param forwardingNumber where calls go, E.164, or null
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record PhoneNumber(
        String id,
        LineHealth healthStatus,
        String phoneNumber,
        LineHealth reputation,
        String forwardingNumber,
        @UnknownFields Map<String, Object> unknownFields) {

    public PhoneNumber {
        unknownFields = Immutable.map(unknownFields);
    }
}
