// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Whether a message is an ordinary one or a system row of the transcript (Photon: Message.itemType).
 *
 * <p>An open set: a value that this version does not know keeps its raw form, and the wire's "unspecified" is
 * {@link #UNKNOWN}.
 *
 * @param value the name as the vendors' documents print it
 */
public record ItemType(@JsonValue String value) {
    public static final ItemType NORMAL = new ItemType("normal");
    public static final ItemType PARTICIPANT_CHANGE = new ItemType("participantChange");
    public static final ItemType GROUP_NAME_CHANGE = new ItemType("groupNameChange");
    public static final ItemType CHAT_ACTION = new ItemType("chatAction");
    public static final ItemType UNKNOWN = new ItemType("unknown");

    @JsonCreator
    public ItemType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
