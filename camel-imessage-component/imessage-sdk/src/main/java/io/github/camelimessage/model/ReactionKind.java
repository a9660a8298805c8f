// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The kind of a tapback (Photon: MessageReaction.kind). {@code sticker} is only ever received.
 *
 * <p>An open set: a value that this version does not know keeps its raw form, and the wire's "unspecified" is
 * {@link #UNKNOWN}.
 *
 * @param value the name as the vendors' documents print it
 */
public record ReactionKind(@JsonValue String value) {
    public static final ReactionKind LOVE = new ReactionKind("love");
    public static final ReactionKind LIKE = new ReactionKind("like");
    public static final ReactionKind DISLIKE = new ReactionKind("dislike");
    public static final ReactionKind LAUGH = new ReactionKind("laugh");
    public static final ReactionKind EMPHASIZE = new ReactionKind("emphasize");
    public static final ReactionKind QUESTION = new ReactionKind("question");
    public static final ReactionKind EMOJI = new ReactionKind("emoji");
    public static final ReactionKind STICKER = new ReactionKind("sticker");
    public static final ReactionKind UNKNOWN = new ReactionKind("unknown");

    @JsonCreator
    public ReactionKind {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
