// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The effect of a message (Linq: MessageEffect). iMessage only, ignored elsewhere. Linq does not document what only one
 * of the two fields means.
 *
 * @param name for example {@code confetti} or {@code slam}, or null
 * @param type screen or bubble, or null
 * @param unknownFields other fields that the server sent, kept as received
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
