// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import io.github.camelimessage.simulator.DuplicateWrites;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.Files;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.SharedLocation;
import io.github.camelimessage.simulator.world.World;
import java.nio.charset.StandardCharsets;

/** Worlds for calls that succeed, or that the simulator refuses. */
final class UnaryStages {
    static final String ALICE = "alice@example.com";
    static final String BOB = "bob@example.com";

    private static final byte[] PICTURE = "not looked at".getBytes(StandardCharsets.US_ASCII);

    private UnaryStages() {}

    static void addTo(Stages stages) {
        stages.addPair("chats", UnaryStages::chats);
        stages.addPair("groups", UnaryStages::alice);
        stages.addPair("messages", UnaryStages::messages);
        stages.addPair("attachments", UnaryStages::attachments);
        stages.addPair("idempotency", UnaryStages::alice);
        stages.addPair("idempotency-off", UnaryStages::alice);
        stages.add("local");
        stages.add("original");
        stages.add("reject", settings -> settings.duplicateWrites(DuplicateWrites.REJECT));
        Stage expired = stages.add("expired").fact("nextToken", "next-token");
        expired.simulator().faults().acceptToken("next-token");
    }

    private static void alice(Stage stage) {
        stage.fact("alice", stage.simulator().person(ALICE).openChat());
    }

    private static void attachments(Stage stage) {
        Files files = stage.simulator().world().files();
        String pending = files.upload("late.txt", new byte[] {1}, null).file().id();
        files.setReady(pending, false);
        stage.fact("pending", pending);
    }

    private static void chats(Stage stage) {
        alice(stage);
        IMessageSimulator simulator = stage.simulator();
        stage.fact("bob", simulator.person(BOB).openChat());
        simulator.person(BOB).sendText(stage.fact("bob"), "First");
        stage.fact(
                "lastOfBob",
                simulator.person(BOB).sendText(stage.fact("bob"), "Last").guid());
        simulator.person(BOB).shareLocation(stage.fact("bob"), SharedLocation.Place.of(52.5, 13.25), null);
        var reader = simulator.person("unread@example.com");
        stage.fact("unread", reader.openChat());
        reader.sendText(stage.fact("unread"), "One");
        reader.sendText(stage.fact("unread"), "Two");
        String archived = simulator.person("archived@example.com").openChat();
        simulator.world().chats().setArchived(archived, true);
    }

    private static void messages(Stage stage) {
        alice(stage);
        IMessageSimulator simulator = stage.simulator();
        World world = simulator.world();
        String question = simulator
                .person(ALICE)
                .sendText(stage.fact("alice"), "Question?")
                .guid();
        stage.fact("question", question);
        String list = simulator.person(BOB).openChat();
        simulator.person(BOB).sendText(list, "One");
        world.messages().send(world.owner(), list, Draft.of("Two"));
        simulator.person(BOB).sendText(list, "Three");
        stage.fact("list", list);
        MediaFile picture = MediaFile.of("cat.png", "image/png", PICTURE);
        world.files().keep(picture, true);
        stage.fact("picture", picture.id()).fact("pictureBytes", PICTURE.length);
        stage.fact(
                "drawing",
                simulator
                        .person(ALICE)
                        .sendDrawing(stage.fact("alice"), "image/png", PICTURE, true)
                        .guid());
    }
}
