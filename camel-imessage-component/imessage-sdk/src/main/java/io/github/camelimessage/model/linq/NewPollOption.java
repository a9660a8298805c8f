// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * A choice of a poll to create (Linq: options).
 *
 * @param text its text
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record NewPollOption(String text, @UnknownFields Map<String, Object> unknownFields) {

    public NewPollOption {
        unknownFields = Immutable.map(unknownFields);
    }

    public NewPollOption(String text) {
        this(text, null);
    }
}
