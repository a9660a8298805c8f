// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import java.io.PrintStream;

/**
 * Opens a case in iMessage and watches what happens in it: on its own simulator, or, with {@code -Dimessage.address}
 * and {@code IMESSAGE_TOKEN}, on a real service. At Photon, or with {@code -Dimessage.provider=linq} at Linq.
 */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) throws Exception {
        run(Settings.fromSystemProperties(), PageOptions.fromSystemProperties(), System.out);
    }

    static void run(Settings settings, PageOptions page, PrintStream out) throws Exception {
        Story story = new Story(out);
        if (settings.isReal()) {
            if (page.isShown()) {
                throw new IllegalArgumentException(
                        "The page shows a simulator, so imessage.page needs a run without imessage.address");
            }
            story.begin("at " + settings.address());
            new RealScene(settings, story).play();
        } else {
            story.begin("on a simulator on this machine");
            SimulatorBuilder builder = IMessageSimulator.builder().token(settings.token());
            if (page.isShown()) {
                builder.pagePort(0);
            }
            try (IMessageSimulator simulator = builder.start()) {
                new SimulatedScene(settings.at(simulator), page, simulator, story).play();
            }
        }
    }
}
