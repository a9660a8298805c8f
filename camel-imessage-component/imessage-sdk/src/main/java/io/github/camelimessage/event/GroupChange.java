// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.linq.GroupValueData;
import io.github.camelimessage.model.linq.ParticipantEventData;

/**
 * What changed in a group (Photon: {@code change} of {@code group.changed}). The component {@code linq} is the data of
 * Linq's webhook, and null at Photon.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface GroupChange {

    /** The type of the change, in the form of the documents. */
    String type();

    /** Renamed; an empty name means no name. Only Linq reports the old name, null for none. */
    record DisplayNameChanged(String displayName, String oldDisplayName, GroupValueData linq) implements GroupChange {

        /** A change at Photon. */
        public DisplayNameChanged(String displayName) {
            this(displayName, null, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "displayNameChanged";
        }
    }

    /** A member was added. */
    record ParticipantAdded(Participant participant, ParticipantEventData linq) implements GroupChange {

        /** A change at Photon. */
        public ParticipantAdded(Participant participant) {
            this(participant, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "participantAdded";
        }
    }

    /** A member was removed by another one, the actor, whom Linq does not report. */
    record ParticipantRemoved(Participant participant, ParticipantEventData linq) implements GroupChange {

        /** A change at Photon. */
        public ParticipantRemoved(Participant participant) {
            this(participant, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "participantRemoved";
        }
    }

    /** A member left, who is the actor too. */
    record ParticipantLeft(Participant participant, ParticipantEventData linq) implements GroupChange {

        /** A change at Photon. */
        public ParticipantLeft(Participant participant) {
            this(participant, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "participantLeft";
        }
    }

    /** The icon was set or replaced; {@code getIcon} returns its bytes. Only Linq reports the URLs, new and old. */
    record IconChanged(String url, String oldUrl, GroupValueData linq) implements GroupChange {

        /** A change at Photon. */
        public IconChanged() {
            this(null, null, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "iconChanged";
        }
    }

    /** The icon was removed. Only Linq reports its URL. */
    record IconRemoved(String oldUrl, GroupValueData linq) implements GroupChange {

        /** A change at Photon. */
        public IconRemoved() {
            this(null, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "iconRemoved";
        }
    }
}
