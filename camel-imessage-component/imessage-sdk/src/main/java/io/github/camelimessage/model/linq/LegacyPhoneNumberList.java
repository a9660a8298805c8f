// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * Your lines, from the deprecated list (Linq: PhonenumberListResponse).
 *
 * @param phoneNumbers the lines
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record LegacyPhoneNumberList(
        List<LegacyPhoneNumber> phoneNumbers, @UnknownFields Map<String, Object> unknownFields) {

    public LegacyPhoneNumberList {
        phoneNumbers = Immutable.list(phoneNumbers);
        unknownFields = Immutable.map(unknownFields);
    }
}
