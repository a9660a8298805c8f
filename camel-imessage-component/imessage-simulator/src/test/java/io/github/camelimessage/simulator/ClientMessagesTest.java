// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessagePage;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.sdk.EditMessageOptions;
import io.github.camelimessage.sdk.MessageFilter;
import io.github.camelimessage.sdk.MessagePartOptions;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.sdk.WriteOptions;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations on messages that were sent. */
class ClientMessagesTest extends ClientSuite {

    private static final Reaction LOVE = new Reaction(ReactionKind.LOVE, null);

    private Person alice;
    private String chat;
    private Messages messages;

    @BeforeEach
    void openChat() {
        alice = simulator.person(ALICE);
        chat = alice.openChat();
        messages = client.messages();
    }

    private String sent(String text) throws Exception {
        return result(messages.sendText(chat, text)).guid();
    }

    @Test
    void aTextIsEditedWithinFifteenMinutes() throws Exception {
        String guid = sent("Helo");

        Message edited = result(messages.edit(chat, guid, "Hello", new EditMessageOptions(0, "Edited: Hello", null)));

        assertThat(edited.guid()).isEqualTo(guid);
        assertThat(edited.content().text()).isEqualTo("Hello");
        assertThat(edited.dateEdited()).isEqualTo(clock.instant());
        assertThat(failure(messages.edit(chat, guid, "x", new EditMessageOptions(7, null, null))))
                .isInstanceOf(ValidationException.class);

        clock.advance(Duration.ofMinutes(16));
        IMessageException late = failure(messages.edit(chat, guid, "Too late", EditMessageOptions.NONE));
        assertThat(late).isInstanceOf(ValidationException.class);
        assertThat(late.code()).isEqualTo("preconditionFailed");
    }

    @Test
    void aMessageIsUnsentWithinTwoMinutes() throws Exception {
        String first = sent("First");
        String second = sent("Second");

        result(messages.unsend(chat, first, MessagePartOptions.NONE));

        Message unsent = result(messages.get(first));
        assertThat(unsent.dateRetracted()).isEqualTo(clock.instant());
        assertThat(unsent.content().text()).isNull();

        clock.advance(Duration.ofMinutes(3));
        assertThat(failure(messages.unsend(chat, second, MessagePartOptions.NONE)))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void aReactionIsSetReplacedAndTakenAway() throws Exception {
        String guid = alice.sendText(chat, "Lunch?").guid();
        Reaction party = new Reaction(ReactionKind.EMOJI, "\uD83C\uDF89");

        result(messages.setReaction(chat, guid, LOVE, true, MessagePartOptions.NONE));
        Message replaced = result(messages.setReaction(chat, guid, party, true, MessagePartOptions.NONE));

        assertThat(replaced.appliedReactions())
                .extracting(AppliedReaction::reaction)
                .containsExactly(party);
        assertThat(result(messages.setReaction(chat, guid, party, false, MessagePartOptions.NONE))
                        .appliedReactions())
                .isEmpty();
    }

    @Test
    void reactionsThatCannotBeSetAreRefusedBeforeTheNetwork() throws Exception {
        String guid = alice.sendText(chat, "Lunch?").guid();
        simulator.calls().clear();

        for (Reaction reaction : new Reaction[] {
            null,
            new Reaction(null, null),
            new Reaction(ReactionKind.STICKER, null),
            new Reaction(ReactionKind.UNKNOWN, null),
            new Reaction(ReactionKind.EMOJI, null),
            new Reaction(ReactionKind.EMOJI, " "),
            new Reaction(ReactionKind.LOVE, "x")
        }) {
            IMessageException refused =
                    failure(messages.setReaction(chat, guid, reaction, true, MessagePartOptions.NONE));
            assertThat(refused).as("%s", reaction).isInstanceOf(ValidationException.class);
            assertThat(refused.context()).containsEntry("field", "reaction");
        }
        assertThat(failure(messages.setReaction(chat, guid, LOVE, true, new MessagePartOptions(-1, null)))
                        .context())
                .containsEntry("field", "part_index");
        assertThat(failure(messages.unsend(chat, " ", MessagePartOptions.NONE)).context())
                .containsEntry("field", "message");
        assertThat(simulator.calls().all()).isEmpty();
    }

    @Test
    void aSilencedRecipientIsNotifiedOnRequest() throws Exception {
        alice.focus(true);
        String guid = sent("Fire!");
        assertThat(result(messages.get(guid)).isDeliveredQuietly()).isTrue();

        result(messages.notifySilenced(chat, guid, WriteOptions.NONE));

        assertThat(result(messages.get(guid)).isDeliveredQuietly()).isFalse();
        assertThat(result(messages.get(guid)).didNotifyRecipient()).isTrue();
    }

    @Test
    void aMessageThatDoesNotExistIsNotFound() throws Exception {
        IMessageException missing = failure(messages.get("p:0/none at all"));

        assertThat(missing).isInstanceOf(NotFoundException.class);
        assertThat(missing.code()).isEqualTo("messageNotFound");
    }

    @Test
    void listsComeInPages() throws Exception {
        String other = simulator.person("bob@example.com").openChat();
        for (int i = 1; i <= 5; i++) {
            sent("Text " + i);
            simulator.person("bob@example.com").sendText(other, "Other " + i);
        }

        MessagePage first = result(messages.listInChat(chat, new MessageFilter(2, null, null, null, null, null)));
        MessagePage second =
                result(messages.listInChat(chat, new MessageFilter(3, first.nextPageToken(), null, null, null, null)));

        assertThat(first.messages()).hasSize(2);
        assertThat(second.messages()).hasSize(3);
        assertThat(second.nextPageToken()).isNull();
        assertThat(result(messages.listRecent(MessageFilter.ALL)).messages()).hasSize(10);
        assertThat(failure(messages.listRecent(new MessageFilter(101, null, null, null, null, null)))
                        .context())
                .containsEntry("field", "page_size");
    }

    @Test
    void listsAreFilteredByDirectionReadStateAndTime() throws Exception {
        alice.sendText(chat, "Before");
        clock.advance(Duration.ofMinutes(1));
        Instant from = clock.instant();
        sent("Mine");
        alice.sendText(chat, "Theirs");
        clock.advance(Duration.ofMillis(1));
        Instant until = clock.instant();
        alice.sendText(chat, "After");

        assertThat(result(messages.listRecent(new MessageFilter(null, null, null, null, until, from)))
                        .messages())
                .extracting(message -> message.content().text())
                .containsExactlyInAnyOrder("Mine", "Theirs");
        assertThat(result(messages.listInChat(chat, new MessageFilter(null, null, false, false, null, from)))
                        .messages())
                .extracting(message -> message.content().text())
                .containsExactlyInAnyOrder("Theirs", "After");
    }
}
