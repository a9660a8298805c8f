// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.time.Duration;

/** The demonstration with a webhook instead of a log. */
record WebhookTale(Settings settings, IMessageSimulator simulator, Story story) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    void tell(Routes routes) throws Exception {
        story.holdEvents();
        routes.startWatching();
        String group = simulator.linq().chatGuid(routes.openCase());
        settle();
        story.say("Linq answers before a change is done, and tells the rest to a webhook. A second route got these:");
        story.releaseEvents();
        story.say("Alice renames the group, and Carol leaves it:");
        story.holdEvents();
        simulator.person("alice@example.com").rename(group, "Case 4711, urgent");
        simulator.person(settings.newcomer()).leave(group);
        settle();
        story.releaseEvents();
        story.endDelivered(simulator.linq().webhooks().deliveries().all().size());
    }

    private void settle() throws InterruptedException {
        if (!simulator.linq().webhooks().awaitIdle(PATIENCE)) {
            throw new IllegalStateException("The webhooks were not all delivered");
        }
    }
}
