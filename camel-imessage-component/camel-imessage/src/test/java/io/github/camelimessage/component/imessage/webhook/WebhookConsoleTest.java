// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import org.apache.camel.console.DevConsole;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Webhooks in the developer console. */
class WebhookConsoleTest extends WebhookSuite {

    @Test
    void showsTheStatusOfAWebhookWithoutSecrets() throws Exception {
        Application application = start("types=unknown", exchange -> {
            if ("e2".equals(exchange.getMessage().getHeader("CamelIMessageEventId"))) {
                throw new IllegalStateException("always");
            }
        });
        String secret = subscription().secret();
        assertThat(webhook(application)).containsEntry("lastDeliveryAge", -1L).containsEntry("received", 0L);

        deliver(application, "e1", Map.of());
        deliver(application, "e1", Map.of());
        deliver(application, "e2", Map.of());
        deliver(application, "e3", Map.of("webhook-id", "other"));
        deliver(application, "e4", Map.of("webhook-id", "other"));

        JsonObject webhook = webhook(application);
        assertThat(webhook)
                .containsEntry("path", "/hook")
                .containsEntry("subscription", subscription().id())
                .containsEntry("received", 5L)
                .containsEntry("completed", 1L)
                .containsEntry("failed", 1L)
                .containsEntry("filtered", 0L)
                .containsEntry("duplicates", 1L)
                .containsEntry("overlapping", 0L)
                .containsEntry("inFlight", 0)
                .containsEntry("refused", Map.of("SIGNATURE_MISMATCH", 2L));
        assertThat((Long) webhook.get("lastDeliveryAge")).isBetween(0L, 60_000L);
        assertThat(Jsoner.serialize(json(application.context()))).contains("\"refused\":{\"SIGNATURE_MISMATCH\":2}");
        assertThat(text(application.context()))
                .contains("    Webhook:", "        path: /hook", "        completed: 1")
                .contains(
                        "        refused: {SIGNATURE_MISMATCH=2}",
                        "        subscription: " + subscription().id());
        assertThat(text(application.context()) + Jsoner.serialize(json(application.context())))
                .doesNotContain(secret, secret.substring("whsec_".length()), simulator.token());
    }

    @Test
    @Tag("base-line")
    void stoppedAndRemovedRoutesAreNotShown() throws Exception {
        DefaultCamelContext context = start("").context();
        assertThat(webhooks(context)).hasSize(1);

        context.getRouteController().stopRoute("events");
        assertThat(webhooks(context)).isEmpty();

        context.getRouteController().startRoute("events");
        assertThat(webhooks(context)).hasSize(1);
    }

    private static JsonObject webhook(Application application) {
        return (JsonObject) webhooks(application.context()).iterator().next();
    }

    private static Collection<?> webhooks(DefaultCamelContext context) {
        return json(context).getCollection("webhooks");
    }

    private static JsonObject json(DefaultCamelContext context) {
        return (JsonObject) console(context).call(DevConsole.MediaType.JSON);
    }

    private static String text(DefaultCamelContext context) {
        return (String) console(context).call(DevConsole.MediaType.TEXT);
    }

    private static DevConsole console(DefaultCamelContext context) {
        return PluginHelper.getDevConsoleResolver(context).resolveDevConsole("imessage");
    }
}
