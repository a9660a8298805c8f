// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.List;
import java.util.Map;

/**
 * A snapshot of a poll.
 *
 * @param guid guid of the poll's message
 * @param chatGuid the chat it is in
 * @param title the question
 * @param options the choices in order
 * @param votes option id by the address of who voted for it
 */
public record PollState(String guid, String chatGuid, String title, List<Option> options, Map<String, String> votes) {

    public PollState {
        options = List.copyOf(options);
        votes = Map.copyOf(votes);
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
