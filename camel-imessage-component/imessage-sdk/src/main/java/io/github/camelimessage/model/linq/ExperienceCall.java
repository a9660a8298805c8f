// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * An action of an experience, sent instead of parts (Linq: message.experience). iMessage only, one recipient.
 *
 * @param name the experience
 * @param action its action
 * @param params the fields of the action, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record ExperienceCall(
        String name, String action, Map<String, Object> params, @UnknownFields Map<String, Object> unknownFields) {

    public ExperienceCall {
        params = Immutable.map(params);
        unknownFields = Immutable.map(unknownFields);
    }

    public ExperienceCall(String name, String action, Map<String, Object> params) {
        this(name, action, params, null);
    }
}
