// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;

/** A change of a group that all its members see. */
public sealed interface GroupChange extends Change {

    record DisplayNameChanged(String displayName) implements GroupChange {}

    record ParticipantAdded(Participant participant) implements GroupChange {}

    /** Another person removed the participant. */
    record ParticipantRemoved(Participant participant) implements GroupChange {}

    /** The participant left. */
    record ParticipantLeft(Participant participant) implements GroupChange {}

    /** An icon was set or replaced. */
    record IconChanged() implements GroupChange {}

    record IconRemoved() implements GroupChange {}
}
