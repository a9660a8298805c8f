// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * Your lines (Linq: PhoneNumberListResponse).
 *
 * @param phoneNumbers the lines
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record PhoneNumberList(List<PhoneNumber> phoneNumbers, @UnknownFields Map<String, Object> unknownFields) {

    public PhoneNumberList {
        phoneNumbers = Immutable.list(phoneNumbers);
        unknownFields = Immutable.map(unknownFields);
    }
}
