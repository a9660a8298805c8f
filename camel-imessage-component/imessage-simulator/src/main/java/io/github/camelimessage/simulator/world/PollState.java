// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A snapshot of a poll.
 *
 * @param guid guid of the poll's message
 * @param chatGuid the chat it is in
 * @param title the question; empty for a poll without one
 * @param options the choices in order
 * @param votes option id by address of the voter
 * @param votedAt time of the vote by address of the voter
 * @param created when it was started
 * @param updated when it last changed
 */
public record PollState(
        String guid,
        String chatGuid,
        String title,
        List<Option> options,
        Map<String, String> votes,
        Map<String, Instant> votedAt,
        Instant created,
        Instant updated) {

    public PollState {
        options = List.copyOf(options);
        votes = Map.copyOf(votes);
        votedAt = Map.copyOf(votedAt);
    }

    PollState withOptions(List<Option> newOptions, Instant at) {
        return new PollState(guid, chatGuid, title, newOptions, votes, votedAt, created, at);
    }

    /** Sets a vote, or removes it if null. */
    PollState withVote(String address, String optionId, Instant at) {
        Map<String, String> newVotes = new HashMap<>(votes);
        Map<String, Instant> newTimes = new HashMap<>(votedAt);
        if (optionId == null) {
            newVotes.remove(address);
            newTimes.remove(address);
        } else {
            newVotes.put(address, optionId);
            newTimes.put(address, at);
        }
        return new PollState(guid, chatGuid, title, options, newVotes, newTimes, created, at);
    }

    /**
     * A choice.
     *
     * @param id opaque key
     * @param text its text
     * @param creator address of the person who added it
     */
    public record Option(String id, String text, String creator) {}
}
