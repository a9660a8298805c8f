// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * Sets where calls to a line go (Linq: PUT /v3/phone_numbers/{phoneNumberId}).
 *
 * @param forwardingNumber E.164; null, which is sent too, ends the forwarding
 * @param unknownFields further fields, sent as they are
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
