// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import static io.github.camelimessage.model.Effect.CONFETTI;
import static io.github.camelimessage.model.Effect.LASERS;
import static io.github.camelimessage.model.ReactionKind.LIKE;
import static io.github.camelimessage.model.ReactionKind.LOVE;
import static io.github.camelimessage.test.IMessageAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.simulator.world.Actor;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account acts in the world directly, so each assertion passes, waits, and fails with the right text. */
@IMessageTest
class AssertionsTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private World world;
    private Actor owner;
    private Contact alice;
    private Account account;
    private Conversation chat;
    private Conversation group;

    @BeforeEach
    void setUp(Simulation simulation, Contact alice, @With({"alice", "bob"}) Conversation group) {
        this.alice = alice;
        this.group = group;
        world = simulation.simulator().world();
        owner = world.owner();
        account = simulation.account();
        chat = alice.chat();
    }

    @Test
    void aMessageIsAwaited() {
        CompletableFuture.runAsync(
                () -> says("Welcome"), CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));

        assertThat(chat).hasMessage("Welcome").from(account);
    }

    @Test
    void aMissingMessageFailsWithTheConversation() {
        alice.writes("Hello?\n* forged");
        says("Wellcome", CONFETTI);

        fails(() -> soon(chat).hasMessage("Welcome"))
                .hasMessage(
                        """
                        Expected a message "Welcome" within 50 ms.
                        The conversation with alice@example.com so far:
                          alice@example.com: Hello?
                              * forged
                          account (confetti): Wellcome""");
        fails(() -> soon(group).hasMessageContaining("x")).hasMessageContaining("with \"x\" in it", "(nothing)");
    }

    @Test
    void theSender() {
        alice.writes("Hi");
        assertThat(chat).hasMessage("Hi").from(alice);
        fails(() -> soon(chat).hasMessage("Hi")).hasMessageContaining("Expected a message \"Hi\" within");
        alice.writes("Ho");
        fails(() -> soon(chat).hasMessage("Ho").from(account)).hasMessageContaining("\"Ho\" from the account");
        says("Hu");
        fails(() -> soon(chat).hasMessage("Hu").from(alice)).hasMessageContaining("\"Hu\" from alice@example.com");
    }

    @Test
    void theSameLineTwiceIsTwoMessages() {
        says("Yes");
        assertThat(chat).hasMessage("Yes");
        fails(() -> soon(chat).hasMessage("Yes")).hasMessageContaining("account: Yes");
        says("Yes");
        assertThat(chat).hasMessage("Yes").and().hasNoMoreMessages(SHORT);
    }

    @Test
    void aLaterConditionChoosesAmongMessages() {
        says("Yes");
        says("Yes", CONFETTI);

        assertThat(chat).hasMessage("Yes").withEffect(CONFETTI).from(account);
        assertThat(chat).hasMessage("Yes").withoutEffect().and().hasNoMoreMessages(SHORT);
    }

    @Test
    void theEffect() {
        says("Yes", CONFETTI);
        fails(() -> soon(chat).hasMessage("Yes").withEffect(LASERS))
                .hasMessageContaining("\"Yes\" with the effect lasers");
        fails(() -> soon(chat).hasMessage("Yes").withoutEffect()).hasMessageContaining("without an effect");
        assertThat(chat).hasMessage("Yes").withEffect(CONFETTI);
    }

    @Test
    void theOrder() {
        says("One");
        says("Two");
        assertThat(chat).hasMessage("One").followedBy("Two").and().hasNoMoreMessages(SHORT);
        says("Three");
        says("Four");
        fails(() -> soon(chat).hasMessage("Four").followedBy("Three")).hasMessageContaining("\"Three\" after \"Four\"");
    }

    @Test
    void noMoreMessages() {
        alice.writes("Hello?");
        assertThat(chat).hasNoMoreMessages(SHORT);
        says("One");
        says("Two");
        assertThat(chat).hasMessage("Two");
        fails(() -> assertThat(chat).as("greeting").hasNoMoreMessages(SHORT))
                .hasMessageContainingAll(
                        "[greeting]", "no more messages of the account", "there is \"One\"", "account: Two");
    }

    @Test
    void aLateMessageIsOneMore() {
        CompletableFuture.runAsync(() -> says("Late"), CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS));

        fails(() -> assertThat(chat).hasNoMoreMessages(Duration.ofSeconds(30)))
                .hasMessageContaining("there is \"Late\"");
    }

    @Test
    void reactions(Contact bob) {
        MessageState hi = says("Hi");
        assertThat(chat).hasMessage("Hi").withoutReactions();
        alice.afterReading("Hi").reacts(LOVE);
        chat.asserted().clear();
        assertThat(chat).hasMessage("Hi").withReaction(LOVE).withReaction(LOVE, alice);
        chat.asserted().clear();
        fails(() -> soon(chat).hasMessage("Hi").withReaction(LIKE)).hasMessageContaining("with the reaction like");
        fails(() -> soon(chat).hasMessage("Hi").withReaction(LOVE, account))
                .hasMessageContaining("love of the account");
        fails(() -> soon(chat).hasMessage("Hi").withReaction(LOVE, bob))
                .hasMessageContaining("love of bob@example.com");
        fails(() -> soon(chat).hasMessage("Hi").withoutReactions()).hasMessageContaining("without reactions");
        fails(() -> soon(chat).hasMessage("Hi").withReaction("🎉")).hasMessageContaining("with the reaction 🎉");
        world.messages().react(owner, chat.guid(), hi.guid(), null, new Reaction(ReactionKind.EMOJI, "🎉"));
        assertThat(chat).hasMessage("Hi").withReaction("🎉").withReaction(ReactionKind.EMOJI, account);
    }

    @Test
    void typing() {
        assertThat(chat).isNotTyping();
        fails(() -> soon(chat).hasTyped()).hasMessageContaining("the account to type at some time");
        fails(() -> soon(chat).isTyping()).hasMessageContaining("the account to type within");
        alice.in(chat).types();
        fails(() -> soon(chat).isTyping()).hasMessageContaining("Expected");
        world.chats().setTyping(owner, chat.guid(), true);
        assertThat(chat).isTyping().hasTyped();
        fails(() -> soon(chat).isNotTyping()).hasMessageContaining("the account to stop typing");
        world.chats().setTyping(owner, chat.guid(), false);
        assertThat(chat).isNotTyping().hasTyped();
        fails(() -> soon(group).hasTyped()).hasMessageContaining("Expected");
    }

    @Test
    void reading() {
        alice.writes("Hello?");
        fails(() -> soon(chat).isRead()).hasMessageContaining("the account to read everything");
        fails(() -> soon(chat).hasMessage("Hello?").isRead()).hasMessageContaining("that is read");
        world.chats().markRead(chat.guid());
        assertThat(chat).isRead().hasMessage("Hello?").isRead();
    }

    @Test
    void editsAndUnsentMessages() {
        MessageState said = says("Wellcome");
        fails(() -> soon(chat).hasMessage("Wellcome").editedFrom("x")).hasMessageContaining("edited from \"x\"");
        fails(() -> soon(chat).hasUnsentMessage()).hasMessageContaining("an unsent message");
        world.messages().edit(owner, chat.guid(), said.guid(), "Welcome");
        assertThat(chat).hasMessage("Welcome").editedFrom("Wellcome");
        chat.asserted().clear();
        fails(() -> soon(chat).hasMessage("Welcome").isNotEdited()).hasMessageContaining("that is not edited");
        alice.writes("Oh").unsends();
        assertThat(chat).hasUnsentMessage();
    }

    @Test
    void repliesAndFiles() {
        MessageState hello = alice.person().sendText(chat.guid(), "Hello?");
        world.messages()
                .send(owner, chat.guid(), new Draft("Hi", null, null, List.of(), new ReplyTarget(hello.guid(), null)));
        fails(() -> soon(chat).hasMessage("Hi").inReplyTo("Bye")).hasMessageContaining("in reply to \"Bye\"");
        assertThat(chat).hasMessage("Hi").inReplyTo("Hello?");
        fails(() -> soon(chat).hasFile("a.png")).hasMessageContaining("with the file a.png");
        Part picture = new Part.Media(MediaFile.of("a.png", "image/png", new byte[] {1}), false);
        world.messages().send(owner, chat.guid(), Draft.of(Part.Text.of("Look"), picture));
        assertThat(chat).hasFile("a.png").from(account);
        chat.asserted().clear();
        fails(() -> soon(chat).hasMessage("Look").withFile("b.png")).hasMessageContaining("account: Look [file a.png]");
        assertThat(chat).hasMessage("Look").withFile("a.png");
    }

    @Test
    void groups(Contact bob) {
        fails(() -> soon(group).hasName("Case 4711"))
                .hasMessageContainingAll("the name \"Case 4711\"", "The name is \"\".");
        world.groups().setDisplayName(owner, group.guid(), "Case 4711");
        assertThat(group).hasName("Case 4711").hasParticipants(alice, bob);
        fails(() -> soon(group).hasParticipants("alice"))
                .hasMessageContainingAll("[alice@example.com] within", "are [alice@example.com, bob@example.com].");
    }

    @Test
    void nullIsRefusedByName() {
        fails(() -> assertThat((Conversation) null).hasMessage("Hi"))
                .hasMessageContaining("Expecting actual not to be null");
    }

    private MessageState says(String text) {
        return world.messages().send(owner, chat.guid(), Draft.of(text));
    }

    private void says(String text, Effect effect) {
        world.messages().send(owner, chat.guid(), new Draft(text, null, effect.styleId(), List.of(), null));
    }

    private static ConversationAssert soon(Conversation conversation) {
        return assertThat(conversation).within(SHORT);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> fails(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(AssertionError.class);
    }
}
