// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.simulator.world.PollState;
import io.github.camelimessage.simulator.world.SharedLocation;
import io.github.camelimessage.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Live streams: what happens on cue in each family. */
final class StreamStages {
    private static final byte[] IMAGE = "GIF89a".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BACKGROUND = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final String CAROL = "+15551234567";

    private StreamStages() {}

    static void addTo(Stages stages) {
        Stage chats = withAlice(stages.add("live-chats")).fact("count", 7);
        chats.onCue(() -> chats(chats));
        Stage groups = withGroup(stages.add("live-groups")).fact("count", 8);
        groups.onCue(() -> groups(groups));
        Stage messages = withAlice(stages.add("live-messages")).fact("count", 7);
        messages.onCue(() -> messages(messages));
        Stage polls = withAlice(stages.add("live-polls")).fact("count", 4);
        polls.onCue(() -> polls(polls));
        Stage all = withGroup(withAlice(stages.add("live-all")));
        all.onCue(() -> mixed(all));
        Stage locations = withAlice(stages.add("locations"));
        locations.onCue(() ->
                alice(locations).shareLocation(locations.fact("alice"), SharedLocation.Place.of(52.5, 13.25), null));
        filters(stages.add("filters"));
        withAlice(stages.add("own"));
        Stage take = withAlice(stages.add("take"));
        List.of("One", "Two", "Three").forEach(text -> alice(take).sendText(take.fact("alice"), text));
    }

    static Stage withAlice(Stage stage) {
        return stage.fact("alice", alice(stage).openChat());
    }

    static Person alice(Stage stage) {
        return stage.simulator().person(UnaryStages.ALICE);
    }

    private static Person bob(Stage stage) {
        return stage.simulator().person(UnaryStages.BOB);
    }

    private static Stage withGroup(Stage stage) {
        return stage.fact("group", alice(stage).createGroup(UnaryStages.BOB));
    }

    private static void chats(Stage stage) {
        World world = stage.simulator().world();
        String chat = stage.fact("alice");
        alice(stage).setBackground(chat, BACKGROUND);
        alice(stage).removeBackground(chat);
        world.chats().setBackground(world.owner(), chat, BACKGROUND);
        world.chats().removeBackground(world.owner(), chat);
        alice(stage).sendText(chat, "Unread");
        world.chats().markRead(chat);
        world.chats().setArchived(chat, true);
        world.chats().setArchived(chat, false);
    }

    private static void groups(Stage stage) {
        World world = stage.simulator().world();
        String group = stage.fact("group");
        alice(stage).rename(group, "Hikers");
        alice(stage).add(group, CAROL);
        alice(stage).remove(group, CAROL);
        world.groups().addParticipants(world.owner(), group, List.of(CAROL));
        stage.simulator().person(CAROL).leave(group);
        bob(stage).setIcon(group, IMAGE);
        bob(stage).removeIcon(group);
        alice(stage).remove(group, world.owner().address());
    }

    private static void messages(Stage stage) {
        World world = stage.simulator().world();
        String chat = stage.fact("alice");
        Person alice = alice(stage);
        MessageState hello = alice.sendText(chat, "Hello");
        alice.edit(hello, "Hello!");
        alice.react(chat, hello.guid(), ReactionKind.LOVE);
        alice.unreact(chat, hello.guid(), ReactionKind.LOVE);
        alice.read(world.messages().send(world.owner(), chat, Draft.of("Hi")).guid());
        alice.unsend(hello);
    }

    private static void polls(Stage stage) {
        World world = stage.simulator().world();
        PollState poll = alice(stage).createPoll(stage.fact("alice"), "Lunch?", "Pizza", "Soup");
        alice(stage).vote(poll.guid(), poll.options().get(0).id());
        world.polls().addOption(world.owner(), poll.guid(), "Salad");
        alice(stage).unvote(poll.guid());
    }

    private static void mixed(Stage stage) {
        IMessageSimulator simulator = stage.simulator();
        String chat = stage.fact("alice");
        String group = stage.fact("group");
        for (int i = 0; i < 3; i++) {
            simulator.faults().skipSequences(1 + i);
            alice(stage).sendText(group, "Message " + i);
            alice(stage).rename(group, "Name " + i);
            simulator.world().chats().setArchived(chat, i % 2 == 0);
            PollState poll = alice(stage).createPoll(group, "Poll " + i, "A", "B");
            bob(stage).vote(poll.guid(), poll.options().get(1).id());
        }
    }

    private static void filters(Stage stage) {
        withGroup(withAlice(stage));
        String other = bob(stage).openChat();
        String otherGroup = bob(stage).createGroup(UnaryStages.ALICE);
        PollState poll = alice(stage).createPoll(stage.fact("alice"), "Poll", "A", "B");
        PollState otherPoll = bob(stage).createPoll(other, "Other", "A", "B");
        stage.fact("poll", poll.guid()).onCue(() -> {
            bob(stage).setBackground(other, BACKGROUND);
            alice(stage).setBackground(stage.fact("alice"), BACKGROUND);
            bob(stage).rename(otherGroup, "Other");
            alice(stage).rename(stage.fact("group"), "Name");
            bob(stage).sendText(other, "Other");
            alice(stage).sendText(stage.fact("alice"), "Text");
            bob(stage).vote(otherPoll.guid(), otherPoll.options().get(0).id());
            alice(stage).vote(poll.guid(), poll.options().get(0).id());
        });
    }
}
