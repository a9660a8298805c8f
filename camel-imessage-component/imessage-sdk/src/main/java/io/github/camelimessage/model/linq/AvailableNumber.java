// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The line that Linq would choose now (Linq: AvailableNumberRetrieveResponse). It is not reserved.
 *
 * @param phoneNumber E.164
 * @param vcfUrl short-lived link to its vCard
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record AvailableNumber(String phoneNumber, String vcfUrl, @UnknownFields Map<String, Object> unknownFields) {

    public AvailableNumber {
        unknownFields = Immutable.map(unknownFields);
    }
}
