// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.mapping;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Poll;
import io.github.camelimessage.model.PollOption;
import io.github.camelimessage.model.PollVote;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.LinqPollOption;
import io.github.camelimessage.model.linq.PollEnvelope;
import java.util.List;
import java.util.Objects;

/** Converts Linq's polls to the common model. */
public final class PollMapping {

    private PollMapping() {}

    public static Poll poll(PollEnvelope envelope) {
        ChatMapping.require(envelope.messageId() != null, "message id");
        ChatMapping.require(envelope.poll() != null, "poll");
        List<LinqPollOption> options = known(envelope.poll().options());
        return new Poll(
                envelope.messageId(),
                envelope.chatId(),
                null,
                options(options),
                options.stream().flatMap(option -> votes(option).stream()).toList(),
                envelope);
    }

    /** The choices, without nulls. */
    public static List<PollOption> options(List<LinqPollOption> options) {
        return known(options).stream()
                .map(option -> new PollOption(
                        option.optionId(),
                        option.text(),
                        option.creatorHandle() == null
                                ? null
                                : option.creatorHandle().handle()))
                .toList();
    }

    private static List<PollVote> votes(LinqPollOption option) {
        return known(option.voters()).stream()
                .map(voter ->
                        new PollVote(option.optionId(), new Participant(voter.handle(), ServiceType.IMESSAGE, null)))
                .toList();
    }

    private static <T> List<T> known(List<T> elements) {
        return elements == null
                ? List.of()
                : elements.stream().filter(Objects::nonNull).toList();
    }
}
