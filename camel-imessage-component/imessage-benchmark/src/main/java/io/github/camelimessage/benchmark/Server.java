// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;

/**
 * A simulator in this process with a group of four in it, one of them the local account; its webhooks have no receiver.
 */
record Server(IMessageSimulator simulator, Target target) implements AutoCloseable {

    private static final String ALICE = "alice@example.com";

    static Server start() {
        IMessageSimulator simulator =
                IMessageSimulator.builder().token("benchmark").start();
        String group = simulator.person(ALICE).createGroup("bob@example.com", "+15551234567");
        return new Server(simulator, target(simulator, group, null));
    }

    /** A server whose group also has a message. */
    static Server startWithMessage() {
        Server server = start();
        IMessageSimulator simulator = server.simulator();
        Person alice = simulator.person(ALICE);
        String group = server.target().chatGuid();
        MessageState message = alice.sendText(group, "Shall we meet at ten?");
        return new Server(simulator, target(simulator, group, message.guid()));
    }

    private static Target target(IMessageSimulator simulator, String group, String message) {
        return new Target(
                null,
                null,
                0,
                simulator.grpcAddress(),
                simulator.httpAddress(),
                simulator.linqAddress(),
                simulator.token(),
                group,
                simulator.linq().chatId(group),
                message,
                message == null ? null : simulator.linq().messageId(message));
    }

    /** Deletes uploaded files, over either vendor's API: the files of a whole row would not fit in memory. */
    void deleteFiles() {
        try (LinqClient client = LinqClient.builder()
                .baseUrl(simulator.linqAddress())
                .token(simulator.token())
                .build()) {
            for (String id : simulator.world().files().ids()) {
                client.api().attachments().delete(id).join();
            }
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
