// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    private static final String OWNER = "owner@example.com";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final MediaFile STICKER = MediaFile.of("star.png", "image/png", PNG);
    private static final Part.App CARD = new Part.App(
            "com.example.tickets",
            "Tickets",
            "ABCDE12345",
            null,
            new Part.AppLayout("Gate 4", "Boarding 10:20", null, null, null, null, null),
            "https://example.com/tickets/1",
            "A ticket");

    private final World world = new World(Clock.systemUTC(), OWNER);
    private final Person alice = world.person("Alice@example.com");
    private final Person bob = world.person("+15551230001");

    private List<Change> changes() {
        return world.log().read(0, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(LogEntry::change)
                .toList();
    }

    @Test
    void whatOthersDoIsLoggedUnderTheirNames() {
        String group = alice.createGroup(bob.address());
        alice.rename(group, "Case");
        bob.setIcon(group, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        bob.removeIcon(group);
        alice.setBackground(group, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        alice.removeBackground(group);
        alice.remove(group, bob.address());
        alice.leave(group);
        assertThat(world.log().read(0, Long.MAX_VALUE, 100))
                .extracting(entry -> entry.actor().address())
                .containsExactly(
                        "alice@example.com",
                        bob.address(),
                        bob.address(),
                        "alice@example.com",
                        "alice@example.com",
                        "alice@example.com",
                        "alice@example.com");
        assertThat(changes()).last().isInstanceOf(GroupChange.ParticipantLeft.class);
        assertThat(world.chats().get(world.owner(), group).participants()).isEmpty();
    }

    @Test
    void onlyMembersActInAChat() {
        String chat = alice.openChat();
        assertThatThrownBy(() -> bob.sendText(chat, "Hello")).isInstanceOfSatisfying(WorldException.class, refused -> {
            assertThat(refused.problem()).isEqualTo(Problem.CHAT_NOT_FOUND);
            assertThat(refused.context()).isEqualTo(Map.of("chat", chat));
        });
        assertThat(changes()).isEmpty();
    }

    @Test
    void theOwnerCanBeRemovedAndThenSeesNothingMore() {
        String group = alice.createGroup(bob.address());
        alice.remove(group, OWNER);
        assertThat(changes()).singleElement().isInstanceOf(GroupChange.ParticipantRemoved.class);
        bob.sendText(group, "Hello");
        bob.rename(group, "Secret");
        assertThat(changes()).hasSize(1);
        assertThat(world.chats().list(world.owner())).isEmpty();
        assertThat(world.chats().get(bob.actor(), group).displayName()).isEqualTo("Secret");
    }

    @Test
    void aPersonIsNotTheOwner() {
        assertThatThrownBy(() -> world.person(OWNER)).isInstanceOf(WorldException.class);
        assertThatThrownBy(() -> world.person("12345")).isInstanceOf(WorldException.class);
    }

    @Test
    void onlyReadingWhatOthersSentIsAnEvent() {
        String chat = alice.openChat();
        MessageState mine = world.messages().send(world.owner(), chat, Draft.of("Hello"));
        alice.read(mine.guid());
        alice.read(mine.guid());
        MessageState hers = alice.sendText(chat, "Hi");
        alice.read(hers.guid());
        assertThat(changes()).hasSize(3);
        assertThat(world.messages().get(world.owner(), mine.guid()).read()).isNotNull();
    }

    @Test
    void sendsFilesVoiceMemosAndAppCards() {
        String chat = alice.openChat();
        MessageState picture = alice.sendFile(chat, "pump.png", "image/png", PNG);
        alice.sendVoiceMemo(chat, "memo.m4a", "audio/mp4", new byte[] {1, 2, 3});
        MessageState card = alice.sendAppCard(chat, CARD);

        assertThat(picture.parts()).singleElement().isInstanceOfSatisfying(Part.Media.class, media -> {
            assertThat(media.file().filename()).isEqualTo("pump.png");
            assertThat(media.file().mimeType()).isEqualTo("image/png");
            assertThat(media.file().data()).isEqualTo(PNG);
            assertThat(media.isVoiceMemo()).isFalse();
        });
        assertThat(((MessageChange.Received) changes().get(1)).message().parts())
                .singleElement()
                .isInstanceOfSatisfying(Part.Media.class, media -> assertThat(media.isVoiceMemo())
                        .isTrue());
        assertThat(card.parts()).containsExactly(CARD);
        assertThat(changes()).hasSize(3).allMatch(MessageChange.Received.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../x.png", "a\\b.png", "a\r\nb.png"})
    void aFileNameIsNoPath(String name) {
        String chat = alice.openChat();
        invalid(() -> alice.sendFile(chat, name, "image/png", PNG), "filename");
        invalid(() -> alice.sendVoiceMemo(chat, name, "image/png", PNG), "filename");
        assertThat(changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "png", "image/", "image/png\r\nX: y", "image/png;a=\n"})
    void aMediaTypeIsOne(String type) {
        String chat = alice.openChat();
        invalid(() -> alice.sendFile(chat, "x.png", type, PNG), "mimeType");
        assertThat(changes()).isEmpty();
    }

    @Test
    void editsKeepWhatTheyReplaced() {
        String chat = alice.openChat();
        MessageState message = alice.send(chat, Draft.of(Part.Text.of("Pump 4"), Part.Text.of("leaks")));
        alice.edit(message, 1, "leak");
        MessageState edited = alice.edit(message, 1, "drips");

        assertThat(edited.text()).isEqualTo("Pump 4\ndrips");
        assertThat(edited.edits()).isEqualTo(2);
        assertThat(edited.earlier())
                .extracting(MessageState.EarlierText::part, MessageState.EarlierText::text)
                .containsExactly(tuple(1, "leaks"), tuple(1, "leak"));
        invalid(() -> alice.edit(message, 2, "more"), "part_index");
        invalid(() -> alice.edit(message, -1, "more"), "part_index");

        alice.unsend(message);
        assertThat(world.messages().find(message.guid()).earlier()).isEmpty();
    }

    @Test
    void repliesToOneBubble() {
        String chat = alice.openChat();
        MessageState message = alice.send(chat, Draft.of(Part.Text.of("One"), Part.Text.of("Two")));
        MessageState reply = alice.reply(message, 1, "To the second");
        MessageState again = alice.reply(reply, "And to that");

        assertThat(reply.replyTo()).isEqualTo(message.guid());
        assertThat(reply.replyToPart()).isEqualTo(1);
        assertThat(again.replyTo()).isEqualTo(reply.guid());
        assertThat(again.threadOriginator()).isEqualTo(message.guid());
        invalid(() -> alice.reply(message, 2, "To none"), "part_index");
    }

    @Test
    void aTapbackMayBeAnEmojiOrASticker() {
        String chat = alice.openChat();
        String message = alice.sendText(chat, "Hello").guid();
        Reaction emoji = new Reaction(ReactionKind.EMOJI, "🔧");
        alice.react(chat, message, null, emoji);
        alice.unreact(chat, message, null, emoji);
        alice.reactWithSticker(chat, message, null, STICKER);

        MessageState shown = world.messages().find(message);
        assertThat(shown.reactions()).singleElement().satisfies(one -> {
            assertThat(one.reaction().kind()).isEqualTo(ReactionKind.STICKER);
            assertThat(shown.sticker(one.messageGuid()).file()).isEqualTo(STICKER);
            assertThat(shown.sticker(one.messageGuid()).isTapback()).isTrue();
        });
        alice.react(chat, message, ReactionKind.LOVE);
        assertThat(world.messages().find(message).stickers())
                .as("the picture is removed with its tapback")
                .isEmpty();
        assertThat(changes())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("Received", "ReactionAdded", "ReactionRemoved", "ReactionAdded", "ReactionAdded");

        invalid(() -> alice.react(chat, message, null, new Reaction(ReactionKind.EMOJI, " ")), "emoji");
        invalid(() -> alice.react(chat, message, ReactionKind.STICKER), "kind");
        invalid(() -> alice.react(chat, message, 1, emoji), "part_index");
    }

    @Test
    void stickersStayBesideEachOtherUntilTheMessageIsUnsent() {
        String chat = alice.openChat();
        MessageState message = alice.sendText(chat, "Hello");
        Sticker.Placement placement = new Sticker.Placement(0.9, 0.1, 1.5, 0.3, 0.25);
        alice.placeSticker(chat, message.guid(), null, STICKER, placement);
        MessageState shown = alice.placeSticker(chat, message.guid(), 0, STICKER, Sticker.Placement.of(0.5, 0.5));

        assertThat(shown.stickers())
                .extracting(Sticker::part, Sticker::file)
                .containsExactly(tuple(null, STICKER), tuple(0, STICKER));
        assertThat(changes().get(1))
                .isEqualTo(new MessageChange.StickerPlaced(
                        message.guid(), shown.stickers().get(0)));
        assertThat(shown.stickers().get(0).placement()).isEqualTo(placement);
        invalid(
                () -> alice.placeSticker(chat, message.guid(), 1, STICKER, Sticker.Placement.of(0.5, 0.5)),
                "part_index");
        invalid(() -> Sticker.Placement.of(Double.NaN, 0), "x");

        alice.unsend(message);
        assertThat(world.messages().find(message.guid()).stickers()).isEmpty();
        assertThatThrownBy(() -> alice.react(chat, message.guid(), ReactionKind.LOVE))
                .isInstanceOfSatisfying(WorldException.class, refused -> assertThat(refused.problem())
                        .isEqualTo(Problem.PRECONDITION_FAILED));
    }

    @Test
    void pollsAreInTheirChatInTheOrderTheyCame() {
        String chat = alice.openChat();
        PollState lunch = alice.createPoll(chat, "Lunch?", "Soup", "Salad");
        PollState day = alice.createPoll(chat, "Which day?", "Monday", "Friday");
        alice.vote(lunch.guid(), lunch.options().get(1).id());
        alice.addPollOption(lunch.guid(), "Pizza");
        alice.unvote(lunch.guid());

        assertThat(world.polls().inspect(chat)).extracting(PollState::guid).containsExactly(lunch.guid(), day.guid());
        assertThat(world.polls().inspect(chat).get(0).options())
                .extracting(PollState.Option::text)
                .containsExactly("Soup", "Salad", "Pizza");
        assertThat(changes())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("Created", "Created", "Voted", "OptionAdded", "Unvoted");
    }

    @Test
    void aLocationIsSharedMovedAndStopped() {
        List<Signal> signals = new ArrayList<>();
        AtomicInteger bells = new AtomicInteger();
        world.signals().listen(signals::add);
        world.listen(bells::incrementAndGet);
        String chat = alice.openChat();
        int before = bells.get();
        alice.shareLocation(chat, SharedLocation.Place.of(48.1, 11.5), null);
        alice.shareLocation(SharedLocation.Place.of(48.2, 11.6));
        alice.stopSharingLocation();
        alice.stopSharingLocation();

        assertThat(signals)
                .extracting(signal -> signal.getClass().getSimpleName())
                .containsExactly("LocationShared", "LocationMoved", "LocationStopped");
        assertThat(signals.get(1)).isInstanceOfSatisfying(Signal.LocationMoved.class, moved -> {
            assertThat(moved.chatGuid()).isEqualTo(chat);
            assertThat(moved.location().place()).isEqualTo(SharedLocation.Place.of(48.2, 11.6));
        });
        assertThat(bells.get() - before)
                .as("a page that shows the world is told")
                .isEqualTo(3);
        assertThat(changes()).isEmpty();
    }

    private static void invalid(ThrowingCallable act, String field) {
        assertThatThrownBy(act).isInstanceOfSatisfying(WorldException.class, refused -> {
            assertThat(refused.problem()).isEqualTo(Problem.INVALID_ARGUMENT);
            assertThat(refused.context()).containsEntry("field", field);
        });
    }
}
