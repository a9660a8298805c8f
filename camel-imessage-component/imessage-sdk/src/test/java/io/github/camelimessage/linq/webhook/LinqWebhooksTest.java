// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelimessage.event.ChatCreatedEvent;
import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.GroupChange;
import io.github.camelimessage.event.GroupEvent;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.PollDeliveryEvent;
import io.github.camelimessage.event.PollDelta;
import io.github.camelimessage.event.PollEvent;
import io.github.camelimessage.event.UpdateFailedEvent;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.BackgroundData;
import io.github.camelimessage.model.linq.Direction;
import io.github.camelimessage.webhook.NotAnEventException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("jdk")
class LinqWebhooksTest {

    private static final String CHAT = "550e8400-e29b-41d4-a716-446655440000";
    private static final String MESSAGE = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";
    private static final String ME = "+15550000001";
    private static final String BOB = "+15550000002";

    /** BOB and ME are the handles of the samples; S, D, R and C the times at which it was sent, delivered, read, created. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            message.sent                    | Sent                 | message.sent                  |                    | true  | ME  | S
            message.received                | Received             | message.received              |                    | false | BOB | S
            message.delivered               | Delivered            | message.delivered             |                    | false |     | D
            message.read                    | Read                 | message.read                  |                    | false |     | R
            message.failed                  | Failed               | message.failed                |                    | true  |     | R
            message.edited                  | Edited               | message.edited                |                    | false | BOB | R
            reaction.added                  | ReactionAdded        | message.reactionAdded         |                    | false | BOB | R
            reaction.removed                | ReactionRemoved      | message.reactionRemoved       |                    | true  | ME  | R
            poll.reaction.added             | ReactionAdded        | message.reactionAdded         |                    | false | BOB | R
            participant.added               | GroupEvent           | group.changed                 | participantAdded   | false |     | R
            participant.removed             | GroupEvent           | group.changed                 | participantRemoved | false |     | R
            chat.group_name_updated         | GroupEvent           | group.changed                 | displayNameChanged | false | BOB | R
            chat.group_icon_updated         | GroupEvent           | group.changed                 | iconChanged        | true  | ME  | R
            chat.group_name_update_failed   | UpdateFailedEvent    | group.displayNameUpdateFailed |                    | true  |     | R
            chat.group_icon_update_failed   | UpdateFailedEvent    | group.iconUpdateFailed        |                    | true  |     | R
            chat.background_update_failed   | UpdateFailedEvent    | chat.backgroundUpdateFailed   |                    | true  |     | R
            chat.created                    | ChatCreatedEvent     | chat.created                  |                    | false |     | R
            chat.typing_indicator.started   | ChatEvent            | chat.typingStarted            |                    | false |     | C
            chat.typing_indicator.stopped   | ChatEvent            | chat.typingStopped            |                    | false |     | C
            chat.background_updated         | ChatEvent            | chat.backgroundChanged        |                    | false | BOB | C
            poll.received                   | PollEvent            | poll.changed                  | created            | false | BOB | R
            poll.sent                       | PollEvent            | poll.changed                  | created            | true  | ME  | R
            poll.updated                    | PollEvent            | poll.changed                  | optionAdded        | false | BOB | C
            poll.vote.added                 | PollEvent            | poll.changed                  | voted              | false | BOB | C
            poll.vote.removed               | PollEvent            | poll.changed                  | unvoted            | true  | ME  | C
            poll.delivered                  | PollDeliveryEvent    | poll.delivered                |                    | false |     | R
            poll.read                       | PollDeliveryEvent    | poll.read                     |                    | false |     | R
            poll.failed                     | PollDeliveryEvent    | poll.failed                   |                    | true  |     | R
            location.sharing.stopped        | LocationSharingEvent | location.sharingStopped       |                    | false | BOB | R
            """)
    void becomes(String kind, String name, String type, String change, boolean isFromMe, String actor, String at)
            throws Exception {
        Event event = Samples.read(kind, Samples.CURRENT).event();

        assertThat(event.getClass().getSimpleName()).isEqualTo(name);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.changeType()).isEqualTo(change);
        assertThat(event.isFromMe()).isEqualTo(isFromMe);
        assertThat(event.actor() == null ? null : event.actor().address())
                .isEqualTo(actor == null ? null : Map.of("ME", ME, "BOB", BOB).get(actor));
        assertThat(event.occurredAt()).hasToString(time(at));
        assertThat(event.chatGuid()).isEqualTo(kind.equals("location.sharing.stopped") ? null : CHAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.CURRENT, Samples.LEGACY})
    void aReceivedMessageIsRead(String version) throws Exception {
        MessageEvent.Received event = event("message.received", version);

        assertThat(event.messageGuid()).isEqualTo(MESSAGE);
        assertThat(event.chatGuid()).isEqualTo(CHAT);
        assertThat(event.actor().linq().joinedAt()).hasToString("2026-02-01T08:00:00.500Z");
        assertThat(event.isFromMe()).isFalse();
        assertThat(event.message().content().text()).contains("Hello Bob");
        assertThat(event.message().content().attachments()).hasSize(1);
        assertThat(event.message().sender().address()).isEqualTo(BOB);
        assertThat(event.message().linq().parts()).isEqualTo(event.linq().parts());
        assertThat(event.message().dateCreated()).isNotNull();
        assertThat(event.linq().chat().ownerHandle().handle()).isEqualTo(ME);
        assertThat(event.linq().chat().isGroup()).isTrue();
        assertThat(event.linq().direction()).isEqualTo(Direction.INBOUND);
        assertThat(event.linq().sentAt()).hasToString("2026-02-05T19:31:13.736444093Z");
        assertThat(event.linq().effect().name()).isEqualTo(version.equals(Samples.CURRENT) ? "confetti" : "slam");
    }

    @Test
    void whatOnlyTheOlderVersionTells() throws Exception {
        MessageEvent.Received event = event("message.received", Samples.LEGACY);

        assertThat(event.occurredAt()).as("received_at").hasToString("2026-02-05T19:31:13.900Z");
        assertThat(event.linq().recipientPhone()).isEqualTo(ME);
        assertThat(event.linq().from()).isEqualTo(BOB);
        assertThat(event.linq().isDelivered()).isFalse();
        assertThat(event.linq().updatedAt()).hasToString("2026-02-05T19:31:16Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.CURRENT, Samples.LEGACY})
    void receiptsAreFromTheOtherSide(String version) throws Exception {
        MessageEvent.Delivered delivered = event("message.delivered", version);
        MessageEvent.Read read = event("message.read", version);
        MessageEvent.Sent sent = event("message.sent", version);

        assertThat(delivered.messageGuid()).isEqualTo(MESSAGE);
        assertThat(delivered.deliveredAt()).isEqualTo(delivered.occurredAt()).hasToString("2026-02-05T19:31:14.100Z");
        assertThat(read.readAt()).isEqualTo(read.occurredAt()).hasToString("2026-02-05T19:31:15Z");
        assertThat(delivered.isFromMe() || read.isFromMe()).isFalse();
        assertThat(delivered.linq().direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(sent.isFromMe()).isTrue();
        assertThat(sent.message().isFromMe()).isTrue();
        assertThat(sent.linq().idempotencyKey()).isEqualTo("key-1");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "2026-02-03, 2025-01-01",
                "2025-01-01, 2026-02-03",
                "null, 2025-01-01",
                "null, 2026-02-03",
                "2031-01-01, 2025-01-01",
                "2031-01-01, 2026-02-03"
            })
    void theFormDecidesIfTheVersionIsWrongOrMissing(String told, String real) throws Exception {
        ObjectNode envelope = Samples.envelope("message.received", told, Samples.data("message.received", real));

        assertThat(Samples.read(envelope).event()).isEqualTo(event("message.received", real));
    }

    @Test
    void unknownFieldsAreKept() throws Exception {
        ObjectNode current = Samples.data("message.received", Samples.CURRENT).put("mood", "good");
        ObjectNode legacy = Samples.data("message.received", Samples.LEGACY).put("mood", "good");
        ((ObjectNode) legacy.get("message")).put("mood", "bad");
        ObjectNode typing =
                Samples.data("chat.typing_indicator.started", Samples.CURRENT).put("handle", BOB);

        assertThat(((MessageEvent.Received) read("message.received", current))
                        .linq()
                        .unknownFields())
                .containsExactly(Map.entry("mood", "good"));
        assertThat(((MessageEvent.Received) read("message.received", legacy))
                        .linq()
                        .unknownFields())
                .containsExactly(Map.entry("mood", "good"), Map.entry("message.mood", "bad"));
        assertThat(Samples.JSON
                        .valueToTree(read("chat.typing_indicator.started", typing))
                        .at("/linq/handle")
                        .asText())
                .isEqualTo(BOB);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "left, participantLeft, true",
                "removed, participantRemoved, false",
                "active, participantRemoved, false",
                "evaporated, participantRemoved, false",
                "null, participantRemoved, false"
            })
    void theStatusDistinguishesLeavingFromRemoval(String status, String change, boolean actorKnown) throws Exception {
        ObjectNode data = Samples.data("participant.removed", Samples.CURRENT);
        ((ObjectNode) data.get("participant")).put("status", status);

        Event event = read("participant.removed", data);

        assertThat(event.changeType()).isEqualTo(change);
        assertThat(event.actor() != null).isEqualTo(actorKnown);
        assertThat(event.isFromMe()).isFalse();
    }

    @Test
    void theOwnLineThatLeftIsFromMe() throws Exception {
        ObjectNode data = Samples.data("participant.removed", Samples.CURRENT);
        ((ObjectNode) data.get("participant")).put("status", "left").put("is_me", true);

        assertThat(read("participant.removed", data).isFromMe()).isTrue();
    }

    @Test
    void aParticipantKnownByTheDeprecatedHandleAlone() throws Exception {
        ObjectNode data = Samples.JSON.createObjectNode().put("handle", BOB);

        GroupEvent added = (GroupEvent) read("participant.added", data);

        assertThat(((GroupChange.ParticipantAdded) added.change()).participant().address())
                .isEqualTo(BOB);
        assertThat(added.chatGuid()).isNull();
        assertThat(added.occurredAt()).hasToString(Samples.CREATED_AT);
    }

    @Test
    void oldAndNewNamesAndIconsAreRead() throws Exception {
        ObjectNode name = Samples.data("chat.group_name_updated", Samples.CURRENT);
        ObjectNode icon = Samples.data("chat.group_icon_updated", Samples.CURRENT);

        assertThat(change("chat.group_name_updated", name))
                .extracting("displayName", "oldDisplayName")
                .containsExactly("New", "Old");
        assertThat(change("chat.group_icon_updated", icon))
                .extracting("url", "oldUrl")
                .containsExactly("https://example.com/new.png", "https://example.com/old.png");
        assertThat(change("chat.group_name_updated", name.putNull("new_value").putNull("old_value")))
                .extracting("displayName", "oldDisplayName")
                .containsExactly("", null);
        assertThat(change("chat.group_icon_updated", icon.putNull("new_value")))
                .isInstanceOf(GroupChange.IconRemoved.class)
                .extracting("oldUrl")
                .isEqualTo("https://example.com/old.png");
    }

    @Test
    void reactionsWithTheNamesOfBothVendors() throws Exception {
        MessageEvent.ReactionAdded emoji = event("reaction.added", Samples.CURRENT);
        MessageEvent.ReactionRemoved love = event("reaction.removed", Samples.CURRENT);
        MessageEvent.ReactionAdded sticker = event("poll.reaction.added", Samples.CURRENT);

        assertThat(emoji.reaction()).isEqualTo(new Reaction(ReactionKind.EMOJI, "🎉"));
        assertThat(emoji.targetPartIndex()).isEqualTo(2);
        assertThat(emoji.messageGuid()).isEqualTo(MESSAGE);
        assertThat(love.reaction().kind()).isEqualTo(ReactionKind.LOVE);
        assertThat(sticker.reaction().kind()).isEqualTo(ReactionKind.STICKER);
        assertThat(sticker.linq().sticker().width()).isEqualTo(120);
    }

    @Test
    void backgroundsAreRead() throws Exception {
        ChatEvent changed = event("chat.background_updated", Samples.CURRENT);
        ObjectNode data =
                Samples.data("chat.background_updated", Samples.CURRENT).putNull("background");

        assertThat(((BackgroundData) changed.linq()).background().shades()).containsExactly("#000000", "#ffffff");
        assertThat(read("chat.background_updated", data).type()).isEqualTo(ChatEvent.BACKGROUND_REMOVED);
    }

    @Test
    void pollsAreRead() throws Exception {
        PollEvent created = event("poll.received", Samples.CURRENT);
        PollEvent added = event("poll.updated", Samples.CURRENT);
        PollEvent voted = event("poll.vote.added", Samples.CURRENT);
        PollDeliveryEvent failed = event("poll.failed", Samples.CURRENT);

        assertThat(created.pollMessageGuid()).isEqualTo(MESSAGE);
        assertThat(((PollDelta.Created) created.delta()).options())
                .extracting("text", "creatorHandle")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Tea", ME),
                        org.assertj.core.groups.Tuple.tuple("Coffee", BOB));
        assertThat(created.linq().poll().totalVoters()).isEqualTo(1);
        assertThat(((PollDelta.OptionAdded) added.delta()).options()).isNull();
        assertThat(((PollDelta.OptionAdded) added.delta()).addedOptions()).hasSize(1);
        assertThat(((PollDelta.Voted) voted.delta()).optionIdentifier()).startsWith("7d1f6f0e");
        assertThat(failed.linq().error().code()).isEqualTo("4001");
    }

    @Test
    void failuresAndEditsAreRead() throws Exception {
        MessageEvent.Failed failed = event("message.failed", Samples.CURRENT);
        MessageEvent.Edited edited = event("message.edited", Samples.CURRENT);
        UpdateFailedEvent update = event("chat.group_icon_update_failed", Samples.CURRENT);

        assertThat(failed.code()).isEqualTo(4005);
        assertThat(failed.reason()).isEqualTo("not reachable");
        assertThat(failed.messageGuid()).isEqualTo(MESSAGE);
        assertThat(edited.content().text()).isEqualTo("Hello Robert");
        assertThat(edited.partIndex()).isEqualTo(1);
        assertThat(edited.editedAt()).hasToString(time("R"));
        assertThat(update.errorCode()).isEqualTo(3007);
    }

    @Test
    void aNewChatIsRead() throws Exception {
        ChatCreatedEvent created = event("chat.created", Samples.CURRENT);

        assertThat(created.chat().guid()).isEqualTo(CHAT);
        assertThat(created.chat().displayName()).isEqualTo("Case 4711");
        assertThat(created.chat().service()).isEqualTo(ServiceType.IMESSAGE);
        assertThat(created.chat().linq().handles()).hasSize(2);
    }

    @Test
    void withoutATimeOfItsOwnAnEventHasNone() throws Exception {
        ObjectNode envelope = Samples.envelope(
                "chat.typing_indicator.started", null, Samples.data("chat.typing_indicator.started", Samples.CURRENT));
        envelope.remove("created_at");

        assertThat(Samples.read(envelope).createdAt()).isNull();
        assertThat(Samples.read(envelope).event().occurredAt()).isNull();
    }

    private static String time(String name) {
        return switch (name) {
            case "S" -> "2026-02-05T19:31:13.736444093Z";
            case "D" -> "2026-02-05T19:31:14.100Z";
            case "R" -> Instant.parse("2026-02-05T19:31:15Z").toString();
            default -> Samples.CREATED_AT;
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Event> T event(String type, String version) throws NotAnEventException {
        return (T) Samples.read(type, version).event();
    }

    private static Event read(String type, ObjectNode data) throws NotAnEventException {
        return Samples.read(Samples.envelope(type, Samples.CURRENT, data)).event();
    }

    private static GroupChange change(String type, ObjectNode data) throws NotAnEventException {
        return ((GroupEvent) read(type, data)).change();
    }
}
