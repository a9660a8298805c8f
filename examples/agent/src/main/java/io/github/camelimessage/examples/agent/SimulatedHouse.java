// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A simulator, the people in it, and the directory of the agent. */
final class SimulatedHouse {

    private final IMessageSimulator simulator;
    private final boolean isLinq;
    private final Path directory;
    private final int webhookPort;
    private final String colleagueChat;

    SimulatedHouse(IMessageSimulator simulator, boolean isLinq, Path directory) {
        this.simulator = simulator;
        this.isLinq = isLinq;
        this.directory = directory;
        this.colleagueChat = colleague().openChat();
        this.webhookPort = freePort();
    }

    /**
     * The port stays the same after a restart, since a webhook is registered with it. It is below the range (from 32768 on
     * Linux) of outgoing connections, one of which could take it meanwhile.
     */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }

    IMessageSimulator simulator() {
        return simulator;
    }

    Person colleague() {
        return simulator.person("carol@example.com");
    }

    String colleagueChat() {
        return colleagueChat;
    }

    AgentApplication open(Model model, Limits limits) throws Exception {
        return new AgentApplication(account(), model, colleagues(), directory, limits);
    }

    Account account() {
        return new Account(
                isLinq,
                isLinq ? simulator.linqAddress() : simulator.grpcAddress(),
                simulator.token(),
                false,
                isLinq ? simulator.linq().lines().get(0).number() : null,
                webhookPort,
                "http://127.0.0.1:" + webhookPort,
                "earliest");
    }

    Map<String, String> colleagues() {
        return Map.of("carol", isLinq ? simulator.linq().chatId(colleagueChat) : colleagueChat);
    }

    Path directory() {
        return directory;
    }

    /** Whether the agent has heard a message that it has not answered yet. */
    boolean knows(String chat, MessageState message) {
        String guid = isLinq ? simulator.linq().messageId(message.guid()) : message.guid();
        return conversation(chat).heard().stream()
                .anyMatch(heard -> heard.messageGuid().equals(guid));
    }

    /** Whether nothing is left to answer or to send. */
    boolean isQuiet(String chat) {
        return !conversation(chat).hasWork();
    }

    private Conversation conversation(String chat) {
        String guid = isLinq ? simulator.linq().chatId(chat) : chat;
        Conversation found = new Conversations(directory.resolve("chats")).find(guid);
        return found == null ? Conversation.begun(guid, false) : found;
    }

    /** The messages of a chat, oldest first. */
    List<MessageState> messages(String chat) {
        List<MessageState> messages = new ArrayList<>(
                simulator.world().messages().inspect(chat, 1_000).messages());
        Collections.reverse(messages);
        return messages;
    }

    /** What the agent said in a chat. */
    List<String> said(String chat) {
        return messages(chat).stream()
                .filter(MessageState::isFromMe)
                .map(MessageState::text)
                .toList();
    }
}
