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
 * @param votes option id by the address of who voted for it
 * @param votedAt when each of them voted, by address
 * @param created when it was started
 * @param updated when something last happened to it
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

    /** A vote, or with null none. */
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
     * @param text what it says
     * @param creator address of who added it
     */
    public record Option(String id, String text, String creator) {}
}
