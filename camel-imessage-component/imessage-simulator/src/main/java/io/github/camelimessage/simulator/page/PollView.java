// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.PollState;
import java.util.List;
import java.util.Map;

/**
 * A poll as the page shows it.
 *
 * @param guid key of the poll
 * @param title the question; may be empty
 * @param creator address of the person who started it
 * @param options the choices in order
 * @param created when it was created, ISO 8601
 * @param before guid of the message after it, or null if it is the last
 */
record PollView(String guid, String title, String creator, List<OptionView> options, String created, String before) {

    /**
     * A choice.
     *
     * @param id opaque key
     * @param text its text
     * @param voters addresses of those who voted for it
     */
    record OptionView(String id, String text, List<String> voters) {

        static OptionView of(PollState.Option option, Map<String, String> votes) {
            List<String> voters = votes.entrySet().stream()
                    .filter(vote -> vote.getValue().equals(option.id()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            return new OptionView(option.id(), option.text(), voters);
        }
    }

    /** @param messages the shown messages of its chat, oldest first */
    static PollView of(PollState poll, List<MessageState> messages) {
        String before = messages.stream()
                .filter(message -> message.created().isAfter(poll.created()))
                .map(MessageState::guid)
                .findFirst()
                .orElse(null);
        return new PollView(
                poll.guid(),
                poll.title(),
                // A new poll has only the choices of its creator.
                poll.options().get(0).creator(),
                poll.options().stream()
                        .map(option -> OptionView.of(option, poll.votes()))
                        .toList(),
                poll.created().toString(),
                before);
    }
}
