// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.PrintStream;

/**
 * Opens a case in iMessage and watches what happens in it: on a simulator of its own, or, with {@code -Dimessage.address} and
 * {@code -Dimessage.token}, on a real service.
 */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) throws Exception {
        run(Settings.fromSystemProperties(), System.out);
    }

    static void run(Settings settings, PrintStream out) throws Exception {
        Story story = new Story(out);
        if (settings.isReal()) {
            story.begin("at " + settings.address());
            new RealScene(settings, story).play();
        } else {
            story.begin("on a simulator on this machine");
            try (IMessageSimulator simulator =
                    IMessageSimulator.builder().token(settings.token()).start()) {
                new SimulatedScene(settings.at(simulator), simulator, story).play();
            }
        }
    }
}
