// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.model.Participant;

/** What changed in a group (Photon: {@code change} of {@code group.changed}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface GroupChange {

    /** The kind of change, as the documents print it. */
    String type();

    /** Renamed. */
    record DisplayNameChanged(String displayName) implements GroupChange {
        @Override
        @JsonProperty
        public String type() {
            return "displayNameChanged";
        }
    }

    /** Somebody joined. */
    record ParticipantAdded(Participant participant) implements GroupChange {
        @Override
        @JsonProperty
        public String type() {
            return "participantAdded";
        }
    }

    /** Somebody was removed by another member, the actor. */
    record ParticipantRemoved(Participant participant) implements GroupChange {
        @Override
        @JsonProperty
        public String type() {
            return "participantRemoved";
        }
    }

    /** Somebody left, who is the actor too. */
    record ParticipantLeft(Participant participant) implements GroupChange {
        @Override
        @JsonProperty
        public String type() {
            return "participantLeft";
        }
    }

    /** The icon was set or replaced; its bytes are fetched with {@code getIcon}. */
    record IconChanged() implements GroupChange {
        @Override
        @JsonProperty
        public String type() {
            return "iconChanged";
        }
    }

    /** The icon was removed. */
    record IconRemoved() implements GroupChange {
        @Override
        @JsonProperty
        public String type() {
            return "iconRemoved";
        }
    }
}
