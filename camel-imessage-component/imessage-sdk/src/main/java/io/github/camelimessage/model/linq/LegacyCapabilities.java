// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * What a line can do (Linq: PhonenumberListResponse.PhoneNumber.Capabilities).
 *
 * @param mms MMS
 * @param sms SMS
 * @param voice calls
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LegacyCapabilities(
        boolean mms, boolean sms, boolean voice, @UnknownFields Map<String, Object> unknownFields) {

    public LegacyCapabilities {
        unknownFields = Immutable.map(unknownFields);
    }
}
