// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Alice, who has questions, Bob, with whom she has a group, and Carol, who works for the shop. */
final class Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final SimulatedHouse house;
    private final StandInModel standIn;
    private final PrintStream out;
    private final Transcript transcript;
    private final Person alice;
    private final String chat;

    /** @param standIn null if a real model answers, which cannot be told to fail */
    Scene(SimulatedHouse house, StandInModel standIn, PrintStream out) {
        this.house = house;
        this.standIn = standIn;
        this.out = out;
        transcript = new Transcript(house.simulator(), out);
        alice = house.simulator().person("alice@example.com");
        chat = alice.openChat();
    }

    /** @return the agent, still running */
    AgentApplication play(Model model) throws Exception {
        try (AgentApplication agent = house.open(model, Limits.usual())) {
            step("Three messages in a hurry are one turn. The agent looks the order up.");
            alice.sendText(chat, "Hi, my name is Alice");
            alice.sendText(chat, "where is my parcel?");
            alice.sendText(chat, "It is order 4711");
            awaitAnswer(chat);

            step("What needs no words gets none.");
            MessageState thanks = alice.sendText(chat, "Thanks!");
            await(() -> !message(thanks).reactions().isEmpty() || answered(chat));

            step("A picture is handed to the model; one as HEIC is not.");
            alice.sendFile(chat, "parcel.png", "image/png", picture());
            awaitAnswer(chat);
            alice.sendFile(chat, "parcel.heic", "image/heic", picture());
            awaitAnswer(chat);

            step("The agent asks a colleague and waits for her.");
            int before = house.messages(house.colleagueChat()).size();
            alice.sendText(chat, "Can I have a refund?");
            await(() -> house.messages(house.colleagueChat()).size() > before || answered(chat));
            if (!answered(chat)) {
                List<MessageState> asked = house.messages(house.colleagueChat());
                house.colleague().reply(asked.get(asked.size() - 1), "Yes, it is on its way");
                awaitAnswer(chat);
            }
        }
        step("The agent is restarted, and remembers.");
        AgentApplication agent = house.open(model, Limits.usual());
        try {
            alice.sendText(chat, "Hello again, what is my name?");
            awaitAnswer(chat);
            playInGroup();
            if (standIn != null) {
                playAway();
            }
            step("A long answer is cut at the ends of sentences.");
            alice.sendText(chat, "Tell me a story");
            awaitAnswer(chat);
            transcript.tell();
            return agent;
        } catch (Exception e) {
            agent.close();
            throw e;
        }
    }

    private void playInGroup() throws Exception {
        step("In a group it answers when spoken to, and names the group when asked.");
        Person bob = house.simulator().person("bob@example.com");
        String group = alice.createGroup(bob.address());
        bob.sendText(group, "Shall we have a picnic on Sunday?");
        alice.sendText(group, "Robin, call this group Picnic");
        awaitAnswer(group);
        bob.sendText(group, "Robin, please send us the menu");
        awaitAnswer(group);
    }

    private void playAway() throws Exception {
        step("The model is away: Alice is told, and Carol is called.");
        for (int i = 0; i < 4; i++) {
            standIn.failNext(503);
        }
        alice.sendText(chat, "Are you there?");
        awaitAnswer(chat);
        await(() -> house.said(house.colleagueChat()).size() > 1);
        standIn.works();
    }

    private void step(String sentence) {
        transcript.tell();
        out.println("\n" + sentence + "\n");
    }

    private MessageState message(MessageState message) {
        return house.simulator().world().messages().find(message.guid());
    }

    private void awaitAnswer(String where) throws Exception {
        await(() -> answered(where));
    }

    /** Whether the agent sent the last message and has no more to send. */
    private boolean answered(String where) {
        List<MessageState> messages = house.messages(where);
        return messages.get(messages.size() - 1).isFromMe() && house.isQuiet(where);
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The agent did not answer within " + PATIENCE);
            }
            Thread.sleep(50);
        }
        transcript.tell();
    }

    static byte[] picture() throws IOException {
        try (InputStream picture = Scene.class.getResourceAsStream("/menu.png")) {
            return picture.readAllBytes();
        }
    }
}
