// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.PrintStream;

/** The actions of the guests. */
record Scene(IMessageSimulator simulator, Hotel hotel, Transcript transcript, PrintStream out) {

    static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";
    private static final String CAROL = "carol@example.com";

    /** @return guid of the group */
    String play() throws InterruptedException {
        say(
                "Alice and Bob have a group chat with the concierge of their hotel, a Spring Boot application that starts now.");
        String group = simulator.person(ALICE).createGroup(BOB);
        hotel.open();
        simulator.person(ALICE).add(group, CAROL);
        transcript.awaitReplies();
        simulator.person(BOB).sendText(group, "When is breakfast?");
        transcript.awaitReplies();
        simulator.person(CAROL).sendText(group, "Can I have a room with a view?");
        transcript.awaitReplies();

        say("The application stops. The guests go on without it:");
        hotel.close();
        simulator.person(CAROL).sendText(group, "Is there a pool?");
        simulator.person(ALICE).add(group, "dave@example.com");
        simulator.person(BOB).sendText(group, "And we need a taxi at 9.");
        transcript.tell();

        say("It starts again:");
        hotel.open();
        transcript.awaitReplies();
        simulator.person(ALICE).sendText(group, "Thank you!");
        transcript.awaitReplies();

        say(transcript.summary());
        return group;
    }

    private void say(String sentence) {
        out.println();
        out.println(sentence);
        out.println();
    }
}
