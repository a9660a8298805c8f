// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Scanner;
import java.util.function.Consumer;

/**
 * Plays a scene in front of the concierge, on a simulator of its own, with a restart in the middle. With
 * {@code -Dconcierge.stay=true} it stays up afterwards, and who sits at the terminal is Alice.
 */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        run(System.out, Boolean.getBoolean("concierge.stay") ? System.in : null);
    }

    /** @param alice what Alice says when the scene is over, a line a message; null ends at once */
    static void run(PrintStream out, InputStream alice) throws Exception {
        try (IMessageSimulator simulator = IMessageSimulator.builder().start();
                Hotel hotel = new Hotel(simulator, Files.createTempDirectory("concierge"))) {
            Transcript transcript = new Transcript(simulator.world().log(), out);
            Scene scene = new Scene(simulator, hotel, transcript, out);
            String group = scene.play();
            if (alice != null) {
                out.println("Health:  " + hotel.url("/actuator/health"));
                out.println("Metrics: " + hotel.url("/actuator/metrics/camel.imessage.lag"));
                out.println("You are Alice: type what she says. The end of the input ends it all.");
                listen(alice, line -> {
                    simulator.person(Scene.ALICE).sendText(group, line);
                    transcript.awaitReplies();
                });
            }
            out.println("Done. The route is PhotonRoutes.java in examples/spring-boot.");
        }
    }

    private static void listen(InputStream in, Consumer<String> line) {
        Scanner lines = new Scanner(in, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            String text = lines.nextLine();
            if (!text.isBlank()) {
                line.accept(text);
            }
        }
    }
}
