// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The effect a message is sent with (Linq: MessageEffect). iMessage only, ignored elsewhere. What one of the two
 * without the other means is not documented.
 *
 * @param name for example {@code confetti} or {@code slam}, or null
 * @param type screen or bubble, or null
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record MessageEffect(String name, EffectType type, @UnknownFields Map<String, Object> unknownFields) {

    public MessageEffect {
        unknownFields = Immutable.map(unknownFields);
    }

    public MessageEffect(String name, EffectType type) {
        this(name, type, null);
    }
}
