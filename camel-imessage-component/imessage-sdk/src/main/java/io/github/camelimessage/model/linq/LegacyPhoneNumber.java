// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * A line in the deprecated list (Linq: PhonenumberListResponse.PhoneNumber).
 *
 * @param id UUID of the line
 * @param phoneNumber E.164
 * @param capabilities what it can do, or null
 * @param countryCode always null
 * @param type always null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LegacyPhoneNumber(
        String id,
        String phoneNumber,
        LegacyCapabilities capabilities,
        String countryCode,
        String type,
        @UnknownFields Map<String, Object> unknownFields) {

    public LegacyPhoneNumber {
        unknownFields = Immutable.map(unknownFields);
    }
}
