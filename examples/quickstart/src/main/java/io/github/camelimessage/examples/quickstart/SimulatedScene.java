// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import io.github.camelimessage.simulator.IMessageSimulator;

/** The whole story, with another person in it who acts while nobody watches. */
record SimulatedScene(Settings settings, IMessageSimulator simulator, Story story) {

    private static final long PATIENCE_MILLIS = 30_000;

    void play() throws Exception {
        try (Routes routes = new Routes(settings, story)) {
            String group = routes.openCase();
            if (!settings.canWatch()) {
                story.say(
                        "Over HTTP there are no events to watch; run it without -Dimessage.transport=http to see them.");
                story.done();
                return;
            }
            story.say("A second route reads the log of events from its beginning:");
            watch(routes);
            routes.stopWatching();
            story.say(
                    "That route stops. Meanwhile Alice renames the group, and Carol leaves it. The route starts again and"
                            + " resumes after sequence " + routes.position() + ":");
            simulator.person("alice@example.com").rename(group, "Case 4711, urgent");
            simulator.person(settings.newcomer()).leave(group);
            watch(routes);
            story.end(simulator.world().log().head());
        }
    }

    private void watch(Routes routes) throws Exception {
        routes.startWatching();
        story.awaitSequence(simulator.world().log().head(), PATIENCE_MILLIS);
    }
}
