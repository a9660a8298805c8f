// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Scanner;
import java.util.function.Consumer;

/**
 * Runs a demonstration of the concierge on its own simulator, with a restart in the middle: at Photon, or with
 * {@code -Dimessage.provider=linq} at Linq. With {@code -Dconcierge.stay=true} it keeps running afterwards, and you
 * write as Alice in the terminal.
 */
public final class Demo {

    /** Linq retries after seconds and minutes; this factor shortens the delays of the simulator. */
    private static final double HASTE = 0.1;

    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        Vendor vendor = Vendor.of(System.getProperty("imessage.provider", "photon"));
        run(vendor, System.out, Boolean.getBoolean("concierge.stay") ? System.in : null);
    }

    /** @param alice what Alice writes after the demonstration, one message per line; null ends at once */
    static void run(Vendor vendor, PrintStream out, InputStream alice) throws Exception {
        try (IMessageSimulator simulator =
                        IMessageSimulator.builder().webhookTimeFactor(HASTE).start();
                Hotel hotel = new Hotel(Map.of(vendor, simulator), Files.createTempDirectory("concierge"))) {
            Transcript transcript = new Transcript(simulator.world().log(), out);
            Scene scene = new Scene(simulator, hotel, transcript, out);
            String group = scene.play();
            if (alice != null) {
                out.println("Health:  " + hotel.url("/actuator/health"));
                out.println("Metrics: " + hotel.url("/actuator/metrics/" + vendor.metric()));
                out.println("You are Alice: type what she says. The end of the input ends it all.");
                listen(alice, line -> {
                    simulator.person(Scene.ALICE).sendText(group, line);
                    transcript.awaitReplies();
                });
            }
            out.println("Done. The routes are " + vendor.routes() + " and VendorRoutes.java in examples/spring-boot.");
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
