// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.util.concurrent.CountDownLatch;

/** The whole demonstration, with another person who acts while the route is stopped. */
record SimulatedScene(Settings settings, PageOptions page, IMessageSimulator simulator, Story story) {

    private static final long PATIENCE_MILLIS = 30_000;

    void play() throws Exception {
        try (Routes routes = new Routes(settings, story)) {
            if (page.isShown()) {
                showPage();
            }
            tell(routes);
            if (page.stays()) {
                stay(routes);
            }
        }
    }

    private void tell(Routes routes) throws Exception {
        if (settings.isLinq()) {
            new WebhookTale(settings, simulator, story).tell(routes);
            return;
        }
        String group = routes.openCase();
        if (!settings.canWatch()) {
            story.say("Over HTTP there are no events to watch; run it without -Dimessage.transport=http to see them.");
            story.done();
            return;
        }
        story.say("A second route reads the log of events from its beginning:");
        watch(routes);
        routes.stopWatching();
        story.say("That route stops. Meanwhile Alice renames the group, and Carol leaves it. The route starts again and"
                + " resumes after sequence " + routes.position() + ":");
        simulator.person("alice@example.com").rename(group, "Case 4711, urgent");
        simulator.person(settings.newcomer()).leave(group);
        watch(routes);
        story.end(simulator.world().log().head());
    }

    /** The address is on its own line, so that it is easy to find and copy. */
    private void showPage() {
        boolean isOpen = page.opensBrowser() && Browser.open(simulator.pageAddress());
        story.say("The simulator shows its world on a page"
                + (isOpen ? ", which your browser opens now:" : "; open it in a browser:")
                + "\n\n     " + simulator.pageAddress());
    }

    /** Waits until Ctrl-C ends the program, or this thread is interrupted. */
    private void stay(Routes routes) throws Exception {
        if (settings.canWatch()) {
            routes.startAnswering(
                    settings.isLinq()
                            ? simulator.linq().lines().get(0).number()
                            : simulator.world().owner().address());
        }
        String answering = settings.canWatch() ? " AnswerRoute.java answers everyone who writes." : "";
        story.say(
                page.isShown()
                        ? "Open the page and write as Alice." + answering + " Ctrl-C stops.\n\n     "
                                + simulator.pageAddress()
                        : (answering + " Ctrl-C stops.").strip());
        new CountDownLatch(1).await();
    }

    private void watch(Routes routes) throws Exception {
        routes.startWatching();
        story.awaitSequence(simulator.world().log().head(), PATIENCE_MILLIS);
    }
}
