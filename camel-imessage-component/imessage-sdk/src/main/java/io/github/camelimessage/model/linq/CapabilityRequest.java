// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Asks whether an address can be reached (Linq: HandleCheck).
 *
 * @param address E.164, or an e-mail address for iMessage
 * @param from the line to check with, E.164; null: any line
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record CapabilityRequest(String address, String from, @UnknownFields Map<String, Object> unknownFields) {

    public CapabilityRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public CapabilityRequest(String address, String from) {
        this(address, from, null);
    }
}
