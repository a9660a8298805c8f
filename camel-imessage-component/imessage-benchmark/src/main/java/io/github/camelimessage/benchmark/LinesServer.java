// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.network.NetworkLink;
import io.github.camelimessage.simulator.world.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A simulator in this process with a project of many lines, each with its own world and one chat, behind a network link
 * that can fail.
 */
final class LinesServer implements AutoCloseable {

    static final String PROJECT = "benchmark";
    static final String SECRET = "the-secret-of-the-benchmark";

    private static final String ALICE = "alice@example.com";

    private record Chat(Person person, String guid) {}

    private final IMessageSimulator simulator;
    private final NetworkLink link;
    private final List<Chat> chats = new ArrayList<>();
    private int appended;

    LinesServer(int lines) {
        SimulatorBuilder settings =
                IMessageSimulator.builder().project(PROJECT, SECRET).lineWorlds(true);
        for (int i = 0; i < lines; i++) {
            settings.dedicatedLine(instance(i), null);
        }
        simulator = settings.start();
        link = simulator.openLink(Transport.GRPC);
        for (int i = 0; i < lines; i++) {
            Person alice = simulator.line(instance(i)).person(ALICE);
            chats.add(new Chat(alice, alice.openChat()));
        }
    }

    static String instance(int line) {
        return "line" + line;
    }

    NetworkLink link() {
        return link;
    }

    String managementAddress() {
        return simulator.httpAddress();
    }

    /** Sends a message to the next line. */
    void append() {
        Chat chat = chats.get(appended++ % chats.size());
        chat.person().sendText(chat.guid(), "Is the meeting still at ten?");
    }

    /** A file with the tokens of the lines, one per line of text. */
    Path tokens() throws IOException {
        List<String> tokens = new ArrayList<>();
        try (PhotonProject project = PhotonProject.builder()
                .projectId(PROJECT)
                .projectSecret(SECRET)
                .managementAddress(managementAddress())
                .build()) {
            for (int i = 0; i < chats.size(); i++) {
                tokens.add(project.access(instance(i))
                        .token()
                        .toCompletableFuture()
                        .join());
            }
        }
        return Files.write(Files.createTempFile("imessage-benchmark", ".tokens"), tokens);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
