// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The line that Linq would choose (Linq: AvailableNumberRetrieveResponse); nothing is reserved.
 *
 * @param phoneNumber E.164
 * @param vcfUrl short-lived link to its vCard
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record AvailableNumber(String phoneNumber, String vcfUrl, @UnknownFields Map<String, Object> unknownFields) {

    public AvailableNumber {
        unknownFields = Immutable.map(unknownFields);
    }
}
