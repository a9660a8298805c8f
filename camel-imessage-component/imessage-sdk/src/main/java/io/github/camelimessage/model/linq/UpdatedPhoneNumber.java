// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * A line after the change (Linq: PhoneNumberUpdateResponse).
 *
 * @param id UUID of the line
 * @param forwardingNumber number to which calls are forwarded, E.164, or null
 * @param phoneNumber E.164
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record UpdatedPhoneNumber(
        String id,
        @JsonInclude(JsonInclude.Include.ALWAYS) String forwardingNumber,
        String phoneNumber,
        @UnknownFields Map<String, Object> unknownFields) {

    public UpdatedPhoneNumber {
        unknownFields = Immutable.map(unknownFields);
    }
}
