// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.PollState;
import java.util.List;
import java.util.Map;

/**
 * A poll as the page is told of it.
 *
 * @param guid key of the poll
 * @param title the question; may be empty
 * @param creator address of who started it
 * @param options the choices in order
 * @param created ISO-8601
 * @param before guid of the message that it stands before, or null when it is the last
 */
record PollView(String guid, String title, String creator, List<OptionView> options, String created, String before) {

    /**
     * A choice.
     *
     * @param id opaque key
     * @param text what it says
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

    /** @param messages those of its chat that show, oldest first */
    static PollView of(PollState poll, List<MessageState> messages) {
        String before = messages.stream()
                .filter(message -> message.created().isAfter(poll.created()))
                .map(MessageState::guid)
                .findFirst()
                .orElse(null);
        return new PollView(
                poll.guid(),
                poll.title(),
                // A poll begins with the choices of who starts it.
                poll.options().get(0).creator(),
                poll.options().stream()
                        .map(option -> OptionView.of(option, poll.votes()))
                        .toList(),
                poll.created().toString(),
                before);
    }
}
