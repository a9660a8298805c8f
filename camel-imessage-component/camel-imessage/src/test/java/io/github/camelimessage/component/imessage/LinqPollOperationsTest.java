// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.model.Poll;
import io.github.camelimessage.model.linq.CreatePollRequest;
import io.github.camelimessage.model.linq.LinqPollOption;
import io.github.camelimessage.model.linq.NewPoll;
import io.github.camelimessage.model.linq.NewPollOption;
import io.github.camelimessage.model.linq.PollEnvelope;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Polls at Linq. */
class LinqPollOperationsTest extends LinqSuite {

    static Stream<Arguments> polls() {
        return Stream.of(
                Arguments.of(List.of("Pizza", "Sushi")),
                Arguments.of((Object) new String[] {"Pizza", "Sushi"}),
                Arguments.of(List.of(new NewPollOption("Pizza"), "Sushi")),
                Arguments.of(NewPoll.of("Pizza", "Sushi")),
                Arguments.of(new CreatePollRequest(NewPoll.of("Pizza", "Sushi"))),
                Arguments.of(Map.of("options", List.of(Map.of("text", "Pizza"), Map.of("text", "Sushi")))),
                Arguments.of("{\"options\": [{\"text\": \"Pizza\"}, {\"text\": \"Sushi\"}]}"),
                Arguments.of(
                        Map.of("poll", Map.of("options", List.of(Map.of("text", "Pizza"), Map.of("text", "Sushi"))))));
    }

    @ParameterizedTest
    @MethodSource("polls")
    void aPollIsMadeFromAnyForm(Object body) throws Exception {
        String chat = newChat();

        Exchange exchange = succeed("createPoll?chatGuid=" + guid(chat), body);

        PollEnvelope poll = body(exchange, Poll.class).linq();
        assertThat(poll.poll().options()).extracting(LinqPollOption::text).containsExactly("Pizza", "Sushi");
        assertThat(header(exchange, IMessageConstants.CHAT_GUID)).isEqualTo(guid(chat));
        assertThat(header(exchange, IMessageConstants.MESSAGE_GUID)).isEqualTo(poll.messageId());
        assertThat(sent("chats.polls.new").at("/poll/idempotency_key").asText()).isNotBlank();
    }

    @Test
    void aRouteMakesAPollExtendsItVotesAndTakesTheVoteBack() throws Exception {
        String chat = newChat();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:lunch")
                        .to("imessage:createPoll")
                        .setBody(constant(List.of("Soup", "Salad")))
                        .to("imessage:addPollOptions")
                        .setBody(constant("Nothing"))
                        .to("imessage:addPollOptions")
                        .setBody(simple("${body.options[4]}"))
                        .to("imessage:votePoll");
            }
        });

        Exchange voted = template.request("direct:lunch", poll -> {
            poll.getMessage().setBody(List.of("Pizza", "Sushi"));
            poll.getMessage().setHeader(IMessageConstants.CHAT_GUID, guid(chat));
        });

        assertThat(voted.getException()).isNull();
        PollEnvelope poll = body(voted, Poll.class).linq();
        assertThat(poll.poll().options())
                .extracting(LinqPollOption::text)
                .containsExactly("Pizza", "Sushi", "Soup", "Salad", "Nothing");
        LinqPollOption last = poll.poll().options().get(4);
        assertThat(last.voters()).singleElement().satisfies(voter -> assertThat(voter.handle())
                .isEqualTo(LINE));

        String named = "?messageGuid=" + poll.messageId();
        assertThat(body(succeed("unvotePoll" + named, last.optionId()), Poll.class)
                        .linq()
                        .poll()
                        .totalVoters())
                .isZero();
        assertThat(sent("messages.poll.vote").path("operation").asText()).isEqualTo("remove");
        assertThat(body(succeed("getPoll" + named, null), Poll.class).options()).hasSize(5);
    }

    @Test
    void aKeyMakesOnePollOfTwoCalls() throws Exception {
        String endpoint = "createPoll?chatGuid=" + guid(newChat());
        NewPoll withKey = new NewPoll(List.of(new NewPollOption("yes"), new NewPollOption("no")), "of the body");
        Map<String, Object> key = Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "lunch-" + endpoint);

        Object first = header(succeed(endpoint, withKey, key), IMessageConstants.MESSAGE_GUID);
        Object second = header(succeed(endpoint, List.of("yes", "no"), key), IMessageConstants.MESSAGE_GUID);

        assertThat(second).isEqualTo(first);
        assertThat(sent("chats.polls.new").at("/poll/idempotency_key").asText()).isEqualTo("lunch-" + endpoint);
    }

    @Test
    void aMessageThatHoldsNoPollIsNotFound() throws Exception {
        Exchange text = succeed("sendText?chatGuid=" + guid(newChat()), "no poll");

        assertThat(failure("getPoll?messageGuid=" + header(text, IMessageConstants.MESSAGE_GUID), null))
                .isInstanceOf(NotFoundException.class);
    }
}
