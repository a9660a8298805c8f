// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

/**
 * A vote in a poll (Photon: PollParticipantVote; Linq: voters).
 *
 * @param optionIdentifier the choice
 * @param participant who voted; with an address alone at Linq
 */
public record PollVote(String optionIdentifier, Participant participant) {}
