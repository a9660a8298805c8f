// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * A line after the change (Linq: PhoneNumberUpdateResponse).
 *
 * @param id UUID of the line
 * @param forwardingNumber where calls go, or null
 * @param phoneNumber E.164
 * @param unknownFields what the server sent beyond these, kept as it came
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
