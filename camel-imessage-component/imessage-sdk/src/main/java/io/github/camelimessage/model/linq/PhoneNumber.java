// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * One of your lines (Linq: PhoneNumberListResponse.PhoneNumber).
 *
 * @param id UUID of the line
 * @param healthStatus deprecated copy of {@code reputation}, or null
 * @param phoneNumber E.164
 * @param reputation the health of the line
 * @param forwardingNumber number to which calls are forwarded, E.164, or null
 * @param unknownFields other fields that the server sent, kept as received
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
