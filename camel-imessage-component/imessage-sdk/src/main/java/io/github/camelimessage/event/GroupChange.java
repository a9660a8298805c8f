// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.linq.GroupValueData;
import io.github.camelimessage.model.linq.ParticipantEventData;

/**
 * What changed in a group (Photon: {@code change} of {@code group.changed}). The component {@code linq} is what Linq's
 * webhook told, and null on Photon.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface GroupChange {

    /** The kind of change, as the documents print it. */
    String type();

    /** Renamed; an empty name is none. Linq alone tells the old name, null for none. */
    record DisplayNameChanged(String displayName, String oldDisplayName, GroupValueData linq) implements GroupChange {

        /** A change told by Photon. */
        public DisplayNameChanged(String displayName) {
            this(displayName, null, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "displayNameChanged";
        }
    }

    /** Somebody joined. */
    record ParticipantAdded(Participant participant, ParticipantEventData linq) implements GroupChange {

        /** A change told by Photon. */
        public ParticipantAdded(Participant participant) {
            this(participant, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "participantAdded";
        }
    }

    /** Somebody was removed by another member, the actor, whom Linq does not tell. */
    record ParticipantRemoved(Participant participant, ParticipantEventData linq) implements GroupChange {

        /** A change told by Photon. */
        public ParticipantRemoved(Participant participant) {
            this(participant, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "participantRemoved";
        }
    }

    /** Somebody left, who is the actor too. */
    record ParticipantLeft(Participant participant, ParticipantEventData linq) implements GroupChange {

        /** A change told by Photon. */
        public ParticipantLeft(Participant participant) {
            this(participant, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "participantLeft";
        }
    }

    /** The icon was set or replaced; its bytes are fetched with {@code getIcon}. Linq alone tells the URLs, new and old. */
    record IconChanged(String url, String oldUrl, GroupValueData linq) implements GroupChange {

        /** A change told by Photon. */
        public IconChanged() {
            this(null, null, null);
        }

        @Override
        @JsonProperty
        public String type() {
            return "iconChanged";
        }
    }

    /** The icon was removed. Linq alone tells its URL. */
    record IconRemoved(String oldUrl, GroupValueData linq) implements GroupChange {

        /** A change told by Photon. */
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
