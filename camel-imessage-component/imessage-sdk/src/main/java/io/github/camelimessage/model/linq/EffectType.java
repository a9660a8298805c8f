// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Whether an effect fills the screen or changes the bubble (Linq: MessageEffect.type). An open set: a value that this
 * version does not know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record EffectType(@JsonValue String value) {
    public static final EffectType SCREEN = new EffectType("screen");
    public static final EffectType BUBBLE = new EffectType("bubble");

    @JsonCreator
    public EffectType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
