// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * A choice of a poll to be made (Linq: options).
 *
 * @param text what it says
 * @param unknownFields what the server sent beyond these, kept as it came
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
