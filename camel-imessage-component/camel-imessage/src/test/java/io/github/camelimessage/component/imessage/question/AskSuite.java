// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.PollState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Questions and answers, with the same results at both vendors. */
abstract class AskSuite extends AskFixture {

    @Test
    void theAnswerComesBackWithWhatTheQuestionWasAbout() throws Exception {
        start();
        String chat = alice.openChat();
        String id = asked(
                chat,
                "Shall order 4711 go out? \u00e4\ud83d\ude00",
                Map.of("order", "4711", "amount", 12, "other", "x"));
        MessageState written = alice.sendText(chat, "Yes, please \ud83d\udc4d");

        Exchange answer = answer(1);
        assertThat(answer.getMessage().getBody()).isEqualTo("Yes, please \ud83d\udc4d");
        assertThat(answer.getMessage().getHeaders())
                .containsEntry(IMessageConstants.QUESTION_ID, id)
                .containsEntry(IMessageConstants.QUESTION, "Shall order 4711 go out? \u00e4\ud83d\ude00")
                .containsEntry(IMessageConstants.QUESTION_OUTCOME, "answered")
                .containsEntry(IMessageConstants.CHAT_GUID, guid(chat))
                .containsEntry(IMessageConstants.MESSAGE_GUID, messageGuid(written))
                .containsEntry(IMessageConstants.ACTOR, "alice@example.com")
                .containsEntry("order", "4711")
                .containsEntry("amount", 12)
                .doesNotContainKeys("other", IMessageConstants.ACCOUNT);
        assertThat(header(event("answered"), IMessageConstants.QUESTION_ID)).isEqualTo(id);
        awaitClosed(id);
        MessageState more = alice.sendText(chat, "And another thing");
        awaitEventOf(more);
        assertThat(answers).hasSize(1);
    }

    @Test
    void aReplyAnswersItsQuestionAndPlainTextNoneOfSeveral() throws Exception {
        start();
        String chat = alice.openChat();
        String first = asked(chat, "First?");
        String second = asked(chat, "Second?");
        alice.sendText(chat, "Yes");
        assertThat(header(event("ambiguous"), IMessageConstants.QUESTION_ID)).isNull();
        alice.reply(said(chat, "First?"), "One");
        assertThat(header(answer(1), IMessageConstants.QUESTION_ID)).isEqualTo(first);
        assertThat(answer(1).getMessage().getBody()).isEqualTo("One");
        alice.sendText(chat, "Two"); // now there is one question that it can answer
        assertThat(header(answer(2), IMessageConstants.QUESTION_ID)).isEqualTo(second);
        assertThat(answer(2).getMessage().getBody()).isEqualTo("Two");
    }

    @Test
    void aVoteAnswersItsPollAndNoOtherQuestion() throws Exception {
        start();
        String chat = alice.openChat();
        String first = asked(chat, "Ship 1?", Map.of(IMessageConstants.CHOICES, "Yes,No"));
        String second = asked(chat, "Ship 2?", Map.of(IMessageConstants.CHOICES, List.of("Yes", "No")));
        String text = asked(chat, "Why?");
        List<PollState> polls = simulator.world().polls().inspect(chat).stream()
                .sorted(Comparator.comparing(PollState::created))
                .toList();
        assertThat(polls).hasSize(2);
        alice.vote(polls.get(1).guid(), polls.get(1).options().get(1).id());

        assertThat(answer(1).getMessage().getBody()).isEqualTo("No");
        assertThat(header(answer(1), IMessageConstants.QUESTION_ID)).isEqualTo(second);
        alice.vote(polls.get(1).guid(), polls.get(1).options().get(0).id());
        assertThat(header(event("late"), IMessageConstants.QUESTION_ID)).isEqualTo(second);
        alice.vote(polls.get(0).guid(), polls.get(0).options().get(0).id());
        assertThat(header(answer(2), IMessageConstants.QUESTION_ID)).isEqualTo(first);
        alice.sendText(chat, "Because");
        assertThat(header(answer(3), IMessageConstants.QUESTION_ID)).isEqualTo(text);
        assertThat(answers).hasSize(3);
    }

    @Test
    void aQuestionOutlivesARestart() throws Exception {
        start();
        String chat = alice.openChat();
        String id = asked(chat, "Are you there?", Map.of("order", "4711"));
        stop();
        start();
        alice.sendText(chat, "Yes");

        assertThat(header(answer(1), IMessageConstants.QUESTION_ID)).isEqualTo(id);
        assertThat(header(answer(1), "order")).isEqualTo("4711");
        assertThat(said(chat)).hasSize(1);
    }

    @Test
    void anAnswerWhoseExchangeFailsIsDeliveredAgain() throws Exception {
        List<String> failed = new ArrayList<>();
        start("", exchange -> {
            if (failed.size() < 2) {
                failed.add(exchange.getMessage().getBody(String.class));
                throw new IllegalStateException("The database is away");
            }
        });
        String chat = alice.openChat();
        String id = asked(chat, "Yes?");
        alice.sendText(chat, "Yes");

        assertThat(answer(1).getMessage().getBody()).isEqualTo("Yes");
        assertThat(failed).containsExactly("Yes", "Yes");
        awaitClosed(id);
        assertThat(answers).hasSize(1);
    }

    @Test
    void oneKeyIsOneQuestion() throws Exception {
        start();
        String chat = alice.openChat();
        Map<String, Object> key = Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "order-4711");
        assertThat(asked(chat, "Yes?", key)).isEqualTo("order-4711");
        assertThat(asked(chat, "Yes?", key)).isEqualTo("order-4711");
        said(chat, "Yes?");
        assertThat(said(chat)).hasSize(1);
        assertThat(ask(chat, "No?", key).getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("another question with the key order-4711");
        alice.sendText(chat, "Yes");
        awaitClosed("order-4711");
        assertThat(asked(chat, "Yes?", key)).isEqualTo("order-4711");
        assertThat(said(chat)).hasSize(1);
    }

    @Test
    @Tag("proof")
    void peopleAreRemindedOnceAndTheQuestionExpires() throws Exception {
        start("&answerWithin=10000&remindAfter=200&reminder=Please+answer", exchange -> {});
        String chat = alice.openChat();
        String id = asked(chat, "Yes?", Map.of("order", "4711"));

        MessageState reminder = said(chat, "Please answer");
        Exchange expired = answer(1);
        assertThat(expired.getMessage().getBody()).isNull();
        assertThat(expired.getMessage().getHeaders())
                .containsEntry(IMessageConstants.QUESTION_ID, id)
                .containsEntry(IMessageConstants.QUESTION_OUTCOME, "expired")
                .containsEntry("order", "4711")
                .doesNotContainKey(IMessageConstants.ACTOR);
        assertThat(said(chat)).extracting(MessageState::text).containsExactly("Yes?", "Please answer");
        assertThat(reminder.created()).isBefore(Instant.now());
        alice.reply(said(chat, "Yes?"), "Yes, sorry");
        assertThat(header(event("late"), IMessageConstants.QUESTION_ID)).isEqualTo(id);
        assertThat(answers).hasSize(1);
    }

    @Test
    void aReplyToTheReminderIsAnAnswer() throws Exception {
        start("&remindAfter=100&reminder=Please", exchange -> {});
        String chat = alice.openChat();
        String id = asked(chat, "Yes?");
        await().atMost(SOON).until(() -> questions.find(id).messageGuids().size() == 2);
        alice.reply(said(chat, "Please"), "Yes");
        assertThat(answer(1).getMessage().getBody()).isEqualTo("Yes");
        assertThat(header(answer(1), IMessageConstants.QUESTION_ID)).isEqualTo(id);
    }

    @Test
    void aQuestionThatIsRefusedForGoodHoldsUpNoAnswer() throws Exception {
        String chat = alice.openChat();
        Instant now = Instant.now();
        questions.insert(new Question(
                "refused",
                0,
                QuestionState.SENDING,
                now.plusSeconds(600),
                null,
                null,
                guid(chat),
                " ",
                null,
                null,
                now.plusSeconds(600),
                null,
                " ",
                Map.of(),
                null,
                null,
                null,
                null));
        start();
        String id = asked(chat, "Yes?");
        alice.sendText(chat, "Yes");
        assertThat(header(answer(1), IMessageConstants.QUESTION_ID)).isEqualTo(id);
    }

    /** A retry has the same id, because the question may have been sent. */
    @Test
    void aRedeliveryAsksTheSameQuestion() throws Exception {
        start();
        application.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:again")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0))
                        .to("imessage:ask?retryMaxAttempts=1&answerHeaders=long,short")
                        .setBody(constant("And again?"))
                        .to("imessage:ask?retryMaxAttempts=1");
            }
        });
        failSend();
        String chat = alice.openChat();
        try (var template = application.createProducerTemplate()) {
            Exchange exchange = template.request("direct:again", asking -> {
                asking.getMessage().setBody("Yes?");
                asking.getMessage().setHeader(IMessageConstants.CHAT_GUID, guid(chat));
                asking.getMessage().setHeader("long", 7L);
                asking.getMessage().setHeader("short", (short) 8);
            });
            assertThat(exchange.getException()).isNull();
        }
        said(chat, "And again?");
        assertThat(said(chat)).extracting(MessageState::text).containsExactly("Yes?", "And again?");
        assertThat(questions.inChat(guid(chat)))
                .hasSize(2)
                .allMatch(question -> question.state() == QuestionState.OPEN)
                .anySatisfy(question -> assertThat(question.headers()).isEqualTo(Map.of("long", 7L, "short", "8")));
    }

    @Test
    void aQuestionThatMayHaveBeenSentIsKeptAndSentAgain() throws Exception {
        start("&retryMaxAttempts=1", exchange -> {});
        failSend();
        String chat = alice.openChat();
        Exchange failed = ask(chat, "Yes?", Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "k1"));
        assertThat(failed.getException()).isNotNull();
        Question saved = questions.find("k1");
        assertThat(saved.state()).isEqualTo(QuestionState.SENDING);
        questions.update(saved.later(Instant.now()));
        await().atMost(SOON).until(() -> questions.find("k1").state() == QuestionState.OPEN);
        assertThat(said(chat)).hasSize(1);
    }

    @Test
    void onlyAllowedPeopleAnswer() throws Exception {
        start("&answerFrom=Alice@example.com", exchange -> {});
        String chat = alice.createGroup("bob@example.com", "carol@example.com");
        String id = asked(chat, "Who pays?");
        awaitEventOf(bob.sendText(chat, "Not me"));
        assertThat(answers).isEmpty();
        alice.sendText(chat, "I do");

        assertThat(answer(1).getMessage().getBody()).isEqualTo("I do");
        assertThat(header(answer(1), IMessageConstants.QUESTION_ID)).isEqualTo(id);
    }

    @Test
    void anEventThatComesAgainAnswersNoOtherQuestion() throws Exception {
        start();
        String chat = alice.openChat();
        String first = asked(chat, "First?");
        alice.sendText(chat, "Yes");
        Event event = event("answered").getMessage().getBody(Event.class);
        awaitClosed(first);
        String second = asked(chat, "Second?");
        try (var template = application.createProducerTemplate()) {
            Exchange again = template.request(
                    "direct:take", exchange -> exchange.getMessage().setBody(event));
            assertThat(again.getException()).isNull();
            assertThat(header(again, IMessageConstants.QUESTION_ID)).isEqualTo(first);
            Exchange noEvent = template.request(
                    "direct:take", exchange -> exchange.getMessage().setBody("Yes"));
            assertThat(noEvent.getException()).isInstanceOf(ValidationException.class);
        }
        assertThat(questions.find(second).state()).isEqualTo(QuestionState.OPEN);
        assertThat(answers).hasSize(1);
    }

    @Test
    void whatACrashLeftIsSentOnce() throws Exception {
        String chat = alice.openChat();
        Instant now = Instant.now();
        questions.insert(new Question(
                "crashed",
                0,
                QuestionState.SENDING,
                now,
                null,
                null,
                guid(chat),
                "Still there?",
                null,
                null,
                now.plusSeconds(600),
                null,
                "Still there?",
                Map.of("order", 7),
                null,
                null,
                null,
                null));
        start();
        said(chat, "Still there?");
        await().atMost(SOON).until(() -> questions.find("crashed").state() == QuestionState.OPEN);
        alice.sendText(chat, "Yes");
        assertThat(header(answer(1), IMessageConstants.QUESTION_ID)).isEqualTo("crashed");
        assertThat(header(answer(1), "order")).isEqualTo(7);
        assertThat(said(chat)).hasSize(1);
    }

    @Test
    void whatACrashLeftForTooLongExpires() throws Exception {
        Instant now = Instant.now();
        questions.insert(new Question(
                "crashed",
                0,
                QuestionState.SENDING,
                now,
                null,
                null,
                noChat(),
                "Still there?",
                null,
                null,
                now.minusSeconds(1),
                null,
                "Still there?",
                Map.of(),
                null,
                null,
                null,
                null));
        start();
        assertThat(header(answer(1), IMessageConstants.QUESTION_OUTCOME)).isEqualTo("expired");
        awaitClosed("crashed");
    }

    @Test
    void whatCannotBeAskedIsNotSaved() throws Exception {
        start();
        Exchange nobody = ask(alice.openChat(), " ", Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "k1"));
        assertThat(nobody.getException()).isInstanceOf(ValidationException.class);
        Exchange alone = ask(
                alice.openChat(),
                "Yes?",
                Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "k2", IMessageConstants.CHOICES, "Yes"));
        assertThat(alone.getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("at least two choices");
        try (var template = application.createProducerTemplate()) {
            Exchange nowhere = template.request("direct:ask", exchange -> {
                exchange.getMessage().setBody("Yes?");
                exchange.getMessage().setHeader(IMessageConstants.CLIENT_MESSAGE_ID, "k3");
                exchange.getMessage().setHeader(IMessageConstants.CHAT_GUID, noChat());
            });
            assertThat(nowhere.getException()).isInstanceOf(NotFoundException.class);
        }
        assertThat(questions.find("k1")).isNull();
        assertThat(questions.find("k2")).isNull();
        assertThat(questions.find("k3")).isNull();
    }
}
