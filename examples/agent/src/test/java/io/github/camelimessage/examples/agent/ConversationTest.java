// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationTest extends AgentSuite {

    /** For this long no answer may arrive although a person writes. */
    static final Duration SLOW_MACHINE = Duration.ofSeconds(5);

    @Test
    void quickMessagesAreOneTurn() throws Exception {
        open(limits(SLOW_MACHINE));
        alice.sendText(chat, "Hi");
        alice.sendText(chat, "a question");
        alice.sendText(chat, "What about Sunday?");

        // Webhooks come in any order, and messages may have the same time.
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(house.said(chat))
                .singleElement()
                .asString()
                .startsWith("You said: ")
                .contains("Hi", "a question", "What about Sunday?"));
        assertThat(standIn.requests()).hasSize(1);
    }

    @Test
    void aTurnThatIsInterruptedIsAnsweredOnce() throws Exception {
        standIn.answerNext(held("Too early", new CompletableFuture<>()));
        open();
        alice.sendText(chat, "One thing");
        awaitRequests(1);
        alice.sendText(chat, "and another");

        awaitSaid(chat, "You said: One thing and another");
        alice.sendText(chat, "Bye");
        awaitSaid(chat, "You said: One thing and another", "You said: Bye");
    }

    @Test
    void thereIsOneTurnAtATimeInAChat() throws Exception {
        CompletableFuture<?> end = new CompletableFuture<>();
        standIn.answerNext(held("For Alice", end));
        open();
        Person bob = simulator.person("bob@example.com");
        String group = alice.createGroup(bob.address());
        alice.sendText(group, "Robin, me first");
        awaitRequests(1);
        MessageState second = bob.sendText(group, "Robin, me too");
        await().atMost(PATIENCE).until(() -> house.knows(group, second));
        assertThat(standIn.requests()).hasSize(1);
        end.complete(null);

        awaitSaid(group, "For Alice", "You said: bob@example.com: Robin, me too");
        assertThat(standIn.requests().get(1).toString()).contains("For Alice");
        assertThat(answers(group).get(1).replyTo()).isEqualTo(second.guid());
    }

    @Test
    void turnsOfDifferentChatsRunBesideEachOther() throws Exception {
        CompletableFuture<?> end = new CompletableFuture<>();
        List<Person> people = IntStream.range(0, 5)
                .mapToObj(i -> simulator.person("person" + i + "@example.com"))
                .toList();
        people.forEach(person -> standIn.answerNext(held("Hello", end)));
        open();
        people.forEach(person -> person.sendText(person.openChat(), "Hi"));

        awaitRequests(5); // none has an answer yet
        assertThat(people)
                .allSatisfy(person -> assertThat(house.said(person.openChat())).isEmpty());
        end.complete(null);
        people.forEach(person -> awaitSaid(person.openChat(), "Hello"));
    }

    @Test
    void itRemembersAcrossARestart() throws Exception {
        open();
        alice.sendText(chat, "Hi, my name is Alice");
        awaitSaid(chat, "You said: Hi, my name is Alice");
        close();
        open();
        alice.sendText(chat, "What is my name?");
        Person bob = simulator.person("bob@example.com");
        bob.sendText(bob.openChat(), "What is my name?");

        awaitSaid(chat, "You said: Hi, my name is Alice", "Your name is Alice.");
        awaitSaid(bob.openChat(), "Your name is something that you did not tell me.");
    }

    @Test
    void aMessageThatNeedsNoAnswerGetsATapback() throws Exception {
        open();
        MessageState thanks = alice.sendText(chat, "Thanks!");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        simulator.world().messages().find(thanks.guid()).reactions())
                .extracting(AppliedReaction::isFromMe)
                .containsExactly(true));
        assertThat(house.said(chat)).isEmpty();
    }

    @Test
    void anAnswerInAThreadIsAReplyInIt() throws Exception {
        open();
        MessageState hello = alice.sendText(chat, "Hello");
        awaitSaid(chat, "You said: Hello");
        MessageState reply = alice.reply(answers(chat).get(0), "What do you mean?");
        awaitSaid(chat, "You said: Hello", "You said: What do you mean?");

        assertThat(answers(chat)).extracting(MessageState::replyTo).containsExactly(null, reply.guid());
        assertThat(simulator.world().messages().find(hello.guid()).read()).isNotNull();
    }

    @Test
    void typingIsShownForAsLongAsTheTurnTakes() throws Exception {
        CompletableFuture<?> end = new CompletableFuture<>();
        standIn.answerNext(held("Here I am", end));
        Limits usual = limits();
        open(new Limits(
                usual.name(),
                usual.tools(),
                usual.bubble(),
                usual.maxBytes(),
                usual.patience(),
                usual.silence(),
                Duration.ofMillis(100)));
        alice.sendText(chat, "Hello?");

        await().atMost(PATIENCE).until(() -> timesTyping() >= 3);
        assertThat(simulator.world().chats().typing(chat)).isNotEmpty();
        assertThat(house.messages(chat).get(0).read()).isNotNull();
        end.complete(null);
        awaitSaid(chat, "Here I am");
        await().atMost(PATIENCE)
                .until(() -> simulator.world().chats().typing(chat).isEmpty());
    }

    int timesTyping() {
        return simulator.calls().of("SetTyping").size();
    }

    @Test
    void aLongAnswerIsSeveralBubbles() throws Exception {
        open();
        alice.sendText(chat, "Tell me a story");

        await().atMost(PATIENCE).until(() -> house.said(chat).size() >= 3);
        await().atMost(PATIENCE).until(() -> String.join(" ", house.said(chat)).equals(StandInRules.story()));
        assertThat(house.said(chat)).allSatisfy(bubble -> assertThat(bubble)
                .hasSizeLessThanOrEqualTo(Limits.usual().bubble())
                .endsWith("."));
    }

    @Test
    void aColleagueIsAskedAndWaitedFor() throws Exception {
        open();
        alice.sendText(chat, "Can I have a refund?");
        String hers = house.colleagueChat();
        await().atMost(PATIENCE).until(() -> house.said(hers).size() == 1);
        assertThat(house.said(chat)).isEmpty();
        house.colleague().reply(answers(hers).get(0), "Yes, 20 euros");

        awaitSaid(chat, "Yes, 20 euros");
        assertThat(house.said(hers)).singleElement().asString().contains("alice@example.com", "refund");
    }

    @Test
    void anAnswerOfAColleagueThatComesTooLateIsPassedOn() throws Exception {
        Limits usual = limits();
        open(new Limits(
                usual.name(),
                usual.tools(),
                usual.bubble(),
                usual.maxBytes(),
                Duration.ofMillis(1),
                usual.silence(),
                usual.typing()));
        alice.sendText(chat, "Can I have a refund?");
        String none = "There is no answer yet. It will be passed on when it comes.";
        awaitSaid(chat, none);
        house.colleague().sendText(house.colleagueChat(), "Yes");

        awaitSaid(chat, none, "My colleague says: Yes");
    }

    /** A saved answer is sent when the vendor is available again; the model is not called again. */
    @Test
    void anAnswerThatCannotBeSentIsSentLater() throws Exception {
        refuseSending(7); // with three attempts at a time the third time works
        open();
        alice.sendText(chat, "Hello");

        awaitSaid(chat, "You said: Hello");
        assertThat(standIn.requests()).hasSize(1);
        await().atMost(PATIENCE).until(() -> house.isQuiet(chat));
    }

    void refuseSending(int times) {
        simulator.faults().refuse("SendTextMessage", times, Refusal.unavailable());
    }

    static StandInModel.Reply held(String text, CompletableFuture<?> end) {
        return new StandInModel.Reply(200, StandInRules.message(text).toString(), end);
    }
}
