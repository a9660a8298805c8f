// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import java.util.concurrent.TimeUnit;

/** The same routes with real people: opens the case, and prints the events for a while. */
record RealScene(Settings settings, Story story) {

    void play() throws Exception {
        try (Routes routes = new Routes(settings, story)) {
            if (settings.canWatch()) {
                routes.startWatching();
            }
            routes.openCase();
            if (settings.canWatch()) {
                story.say("For " + settings.watchSeconds() + " seconds, events are told as they come:");
                TimeUnit.SECONDS.sleep(settings.watchSeconds());
            }
            story.done();
        }
    }
}
