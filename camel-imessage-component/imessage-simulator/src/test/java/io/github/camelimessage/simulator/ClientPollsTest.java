// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.PartialFailureException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.Poll;
import io.github.camelimessage.model.PollOption;
import io.github.camelimessage.model.PollVote;
import io.github.camelimessage.sdk.Polls;
import io.github.camelimessage.sdk.WriteOptions;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.Status;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientPollsTest extends ClientSuite {

    private String chat;
    private Polls polls;

    @BeforeEach
    void openChat() {
        chat = simulator.person(ALICE).openChat();
        polls = client.polls();
    }

    @Test
    void aPollIsMadeVotedOnAndExtended() throws Exception {
        Poll poll = result(polls.create(chat, "Lunch?", List.of("Yes", "No"), WriteOptions.NONE));
        String guid = poll.pollMessageGuid();
        String yes = poll.options().get(0).optionIdentifier();
        simulator.person(ALICE).vote(guid, yes);

        assertThat(poll.chatGuid()).isEqualTo(chat);
        assertThat(poll.title()).isEqualTo("Lunch?");
        assertThat(result(polls.vote(guid, yes, WriteOptions.NONE)).votes())
                .extracting(PollVote::optionIdentifier)
                .containsExactly(yes, yes);
        assertThat(result(polls.unvote(guid, null, WriteOptions.NONE)).votes())
                .extracting(vote -> vote.participant().address())
                .containsExactly(ALICE);
        assertThat(result(polls.addOptions(guid, List.of("Later", "Never"), WriteOptions.NONE))
                        .options())
                .extracting(PollOption::text)
                .containsExactly("Yes", "No", "Later", "Never");
        assertThat(result(polls.get(guid)).options()).hasSize(4);
    }

    @Test
    void eachOfSeveralChoicesHasAKeyOfItsOwn() throws Exception {
        String guid = result(polls.create(chat, "Lunch?", List.of("Yes", "No"), new WriteOptions("poll")))
                .pollMessageGuid();
        WriteOptions key = new WriteOptions("job-1");

        result(polls.addOptions(guid, List.of("Later", "Never"), key));
        result(polls.addOptions(guid, List.of("Later", "Never"), key));

        assertThat(result(polls.get(guid)).options())
                .extracting(PollOption::text)
                .containsExactly("Yes", "No", "Later", "Never");
    }

    @Test
    void choicesBehindOneThatFailsAreNotTried() throws Exception {
        String guid = result(polls.create(chat, "Lunch?", List.of("Yes", "No"), WriteOptions.NONE))
                .pollMessageGuid();
        simulator.faults().refuse("AddPollOption", 1, Refusal.of(Status.Code.INVALID_ARGUMENT, "invalidArgument"));

        IMessageException stopped = failure(polls.addOptions(guid, List.of("Later", "Never"), WriteOptions.NONE));

        assertThat(stopped).isInstanceOfSatisfying(PartialFailureException.class, partial -> {
            assertThat(partial.succeeded()).isEmpty();
            assertThat(partial.failed()).isEqualTo("Later");
            assertThat(partial.notTried()).containsExactly("Never");
        });
    }

    @Test
    void whatIsNoPollIsRefusedBeforeTheNetwork() throws Exception {
        simulator.calls().clear();

        assertThat(failure(polls.create(chat, " ", List.of("Yes", "No"), WriteOptions.NONE))
                        .context())
                .containsEntry("field", "title");
        assertThat(failure(polls.create(chat, "Lunch?", List.of("Yes"), WriteOptions.NONE))
                        .context())
                .containsEntry("field", "options");
        assertThat(failure(polls.create(chat, "Lunch?", List.of("Yes", " "), WriteOptions.NONE))
                        .context())
                .containsEntry("field", "options[1]");
        assertThat(failure(polls.addOptions("poll", List.of(), WriteOptions.NONE))
                        .context())
                .containsEntry("field", "options");
        assertThat(failure(polls.vote("poll", " ", WriteOptions.NONE)).context())
                .containsEntry("field", "option_identifier");
        assertThat(simulator.calls().all()).isEmpty();
    }

    @Test
    void whatTheServiceDoesNotKnowIsRefused() throws Exception {
        String guid = result(polls.create(chat, "Lunch?", List.of("Yes", "No"), WriteOptions.NONE))
                .pollMessageGuid();

        assertThat(failure(polls.get("none")))
                .isInstanceOfSatisfying(NotFoundException.class, missing -> assertThat(missing.code())
                        .isEqualTo("pollNotFound"));
        assertThat(failure(polls.vote(guid, "Yes", WriteOptions.NONE))).isInstanceOf(ValidationException.class);
    }
}
