// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The kind of a reaction (Linq: ReactionType). {@link #STICKER} is only ever received. An open set: a value that this
 * version does not know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record ReactionType(@JsonValue String value) {
    public static final ReactionType LOVE = new ReactionType("love");
    public static final ReactionType LIKE = new ReactionType("like");
    public static final ReactionType DISLIKE = new ReactionType("dislike");
    public static final ReactionType LAUGH = new ReactionType("laugh");
    public static final ReactionType EMPHASIZE = new ReactionType("emphasize");
    public static final ReactionType QUESTION = new ReactionType("question");
    public static final ReactionType CUSTOM = new ReactionType("custom");
    public static final ReactionType STICKER = new ReactionType("sticker");

    @JsonCreator
    public ReactionType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
