// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The animation of decorated text (Linq: TextDecoration.animation). An open set: a value that this version does not
 * know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record TextAnimation(@JsonValue String value) {
    public static final TextAnimation BIG = new TextAnimation("big");
    public static final TextAnimation SMALL = new TextAnimation("small");
    public static final TextAnimation SHAKE = new TextAnimation("shake");
    public static final TextAnimation NOD = new TextAnimation("nod");
    public static final TextAnimation EXPLODE = new TextAnimation("explode");
    public static final TextAnimation RIPPLE = new TextAnimation("ripple");
    public static final TextAnimation BLOOM = new TextAnimation("bloom");
    public static final TextAnimation JITTER = new TextAnimation("jitter");

    @JsonCreator
    public TextAnimation {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
