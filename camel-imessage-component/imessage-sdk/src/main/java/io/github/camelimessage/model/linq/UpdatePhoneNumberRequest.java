// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * Sets the number to which calls to a line are forwarded (Linq: PUT /v3/phone_numbers/{phoneNumberId}).
 *
 * @param forwardingNumber E.164; null is sent too and ends the forwarding
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record UpdatePhoneNumberRequest(
        @JsonInclude(JsonInclude.Include.ALWAYS) String forwardingNumber,
        @UnknownFields Map<String, Object> unknownFields) {

    public UpdatePhoneNumberRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public UpdatePhoneNumberRequest(String forwardingNumber) {
        this(forwardingNumber, null);
    }
}
