// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GroupChangeEvent;
import io.github.camelimessage.photon.proto.GroupServiceGrpc;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.PollServiceGrpc;
import io.github.camelimessage.photon.proto.SubscribeChatEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeGroupEventsRequest;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsRequest;
import io.github.camelimessage.photon.proto.SubscribePollEventsRequest;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.PollState;
import io.github.camelimessage.simulator.world.World;
import org.junit.jupiter.api.Test;

class LiveStreamTest extends StreamSuite {

    @Test
    void eachFamilyHasItsStreamAndAllShareOneSequence() {
        var chats = StreamProbe.open(
                channel,
                ChatServiceGrpc.getSubscribeChatEventsMethod(),
                SubscribeChatEventsRequest.getDefaultInstance());
        var groups = StreamProbe.open(
                channel,
                GroupServiceGrpc.getSubscribeGroupEventsMethod(),
                SubscribeGroupEventsRequest.getDefaultInstance());
        var messages = liveMessages();
        var polls = StreamProbe.open(
                channel,
                PollServiceGrpc.getSubscribePollEventsMethod(),
                SubscribePollEventsRequest.getDefaultInstance());

        alice.sendText(chat, "Hello");
        simulator.world().chats().markRead(chat);
        String group = alice.createGroup("bob@example.com");
        alice.rename(group, "Case");
        PollState poll = alice.createPoll(group, "Lunch?", "Yes", "No");
        simulator.world().chats().setArchived(chat, true);

        sees(messages, 1L);
        eventually(() -> assertThat(chats.frames()).hasSize(2));
        assertThat(chats.frames().get(0).getSequence()).isEqualTo(2);
        assertThat(chats.frames().get(0).getChatChanged().hasMarkedRead()).isTrue();
        assertThat(chats.frames().get(0).getChatChanged().getIsFromMe()).isTrue();
        assertThat(chats.frames().get(1).getSequence()).isEqualTo(5);
        assertThat(chats.frames().get(1).getChatChanged().hasArchived()).isTrue();
        eventually(() -> assertThat(groups.frames()).hasSize(1));
        GroupChangeEvent renamed = groups.frames().get(0).getGroupChanged();
        assertThat(renamed.getDisplayNameChanged().getDisplayName()).isEqualTo("Case");
        assertThat(renamed.getActor().getAddress()).isEqualTo(ALICE);
        assertThat(renamed.getIsFromMe()).isFalse();
        assertThat(renamed.hasOccurredAt()).isTrue();
        eventually(() -> assertThat(polls.frames()).hasSize(1));
        assertThat(polls.frames().get(0).getPollChanged().getPollMessageGuid()).isEqualTo(poll.guid());
        assertThat(polls.frames().get(0).getPollChanged().getCreated().getOptionsCount())
                .isEqualTo(2);
    }

    @Test
    void aStreamBringsOnlyWhatComesAfterIt() {
        aliceSends(3);
        var live = liveMessages();
        aliceSends(2);
        sees(live, 4L, 5L);
        assertThat(live.isOpen()).isTrue();
    }

    @Test
    void ownWritesAreEventsToo() {
        var live = liveMessages();
        World world = simulator.world();
        world.messages().send(world.owner(), chat, Draft.of("mine"));
        sees(live, 1L);
        assertThat(live.frames().get(0).getMessageChanged().getIsFromMe()).isTrue();
    }

    @Test
    void aFilterLeavesHolesInTheSequence() {
        var filtered = StreamProbe.open(
                channel,
                MessageServiceGrpc.getSubscribeMessageEventsMethod(),
                SubscribeMessageEventsRequest.newBuilder().setChatGuid(chat).build());
        var carol = simulator.person("carol@example.com");
        alice.sendText(chat, "one");
        carol.sendText(carol.openChat(), "elsewhere");
        alice.sendText(chat, "two");
        sees(filtered, 1L, 3L);
    }

    @Test
    void everyKindOfMessageEventHasItsForm() {
        var live = liveMessages();
        World world = simulator.world();
        var mine = world.messages().send(world.owner(), chat, Draft.of("Hi"));
        alice.read(mine.guid());
        alice.react(chat, mine.guid(), ReactionKind.LAUGH);
        alice.unreact(chat, mine.guid(), ReactionKind.LAUGH);
        var hers = alice.sendText(chat, "Helo");
        alice.edit(hers, "Hello");
        alice.unsend(hers);
        sees(live, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(live.frames())
                .extracting(frame -> frame.getMessageChanged().getChangeCase().name())
                .containsExactly(
                        "MESSAGE_RECEIVED",
                        "MESSAGE_READ",
                        "REACTION_ADDED",
                        "REACTION_REMOVED",
                        "MESSAGE_RECEIVED",
                        "MESSAGE_EDITED",
                        "MESSAGE_UNSENT");
        assertThat(live.frames().get(1).getMessageChanged().getMessageRead().hasReadAt())
                .isTrue();
        assertThat(live.frames().get(5).getMessageChanged().getMessageEdited().hasContent())
                .isTrue();
    }

    @Test
    void typingIsOnNoStream() {
        var live = liveMessages();
        alice.setTyping(chat, true);
        alice.sendText(chat, "x");
        sees(live, 1L);
    }

    @Test
    void aSlowReaderBlocksNoOtherAndMissesNothing() {
        var slow = StreamProbe.start(
                        channel,
                        MessageServiceGrpc.getSubscribeMessageEventsMethod(),
                        SubscribeMessageEventsRequest.getDefaultInstance(),
                        false)
                .opened();
        var fast = liveMessages();
        int count = 20_000;
        aliceSends(count);
        eventually(() -> assertThat(fast.frames()).hasSize(count));
        assertThat(slow.frames()).isEmpty();
        slow.request(count);
        eventually(() -> assertThat(slow.frames()).hasSize(count));
        assertThat(sequences(slow)).isSorted();
    }

    @Test
    void aReaderThatHasGoneIsForgotten() {
        var live = liveMessages();
        live.cancel();
        assertThat(live.end().status).isEqualTo("cancelled");
        aliceSends(10);
        var next = liveMessages();
        aliceSends(1);
        sees(next, 11L);
        assertThat(live.frames()).isEmpty();
    }
}
