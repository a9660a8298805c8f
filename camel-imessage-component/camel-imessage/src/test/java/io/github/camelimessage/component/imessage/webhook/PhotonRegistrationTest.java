// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelimessage.simulator.photon.webhook.PhotonWebhooks;
import io.github.camelimessage.simulator.photon.webhook.Signatures;
import io.github.camelimessage.simulator.photon.webhook.WebhookSettings;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registration is created, found again, enabled, replaced and removed. */
@Isolated("looks at the log")
class PhotonRegistrationTest extends PhotonRegistrationSuite {

    @ParameterizedTest
    @EnumSource(Signatures.class)
    void projectCredentialsAreAllThatItNeeds(Signatures signatures) throws Exception {
        photon().signBy(signatures);
        startNode("");
        assertThat(registration().settings().schemaVersion()).isEqualTo("normalized-events.v1");
        assertThat(registration().settings().eventTypes()).containsExactly("message.received");
        deliver(1);
        assertThat(only("message.received").getMessage().getHeaders().toString())
                .doesNotContain(
                        registration().signingSecret(),
                        registration().settings().standardSecret(),
                        SECRET);
    }

    @ParameterizedTest
    @EnumSource(Signatures.class)
    void aRestartFindsRegistrationAndSecrets(Signatures signatures) throws Exception {
        photon().signBy(signatures);
        Application first = startWithStore("");
        PhotonWebhooks.Registration made = registration();
        first.context().stop();
        assertThat(registration()).as("an ordinary stop leaves it").isEqualTo(made);

        startWithStore("");
        assertThat(registration()).isEqualTo(made);
        deliver(1);
    }

    @Test
    void nodesThatShareAStoreShareTheRegistration() throws Exception {
        MemoryStateRepository store = new MemoryStateRepository();
        startNode(node(SECRET, Map.of("secrets", store)), "webhookSecretRepository=#secrets");
        PhotonWebhooks.Registration made = registration();
        DefaultCamelContext second = node(SECRET, Map.of("secrets", store));
        second.getRestConfiguration().setPort(freePort());
        startNode(second, "webhookSecretRepository=#secrets");
        assertThat(registration()).isEqualTo(made);
        deliver(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manual", "receiver_gone", "delivery_failures"})
    void aDisabledRegistrationIsEnabledAndTheLogSaysWhyItWasDisabled(String reason) throws Exception {
        Application first = startWithStore("");
        first.context().stop();
        photon().change(registration(), registration().settings().disabled(reason));

        try (CapturedLog log = CapturedLog.of(LOGGER)) {
            startWithStore("");
            assertThat(log.linesWith(
                            "WARN Enabled the registration " + registration().id()))
                    .isOne();
            assertThat(log.linesWith(": " + reason + " (")).isOne();
        }
        assertThat(registration().settings().isEnabled()).isTrue();
        deliver(1);
    }

    @Test
    void aRegistrationWhoseAnswerWasLostIsMadeAgain() throws Exception {
        photon().signBy(Signatures.SPECTRUM);
        simulator.faults().management().loseAnswer("POST webhooks", 1);
        startNode("");
        awaitOpen();
        deliver(1);
    }

    private static WebhookSettings settings() {
        return WebhookSettings.of("normalized-events.v1", List.of("message.received"), null);
    }

    @Test
    void aSchemaThatCannotBeReadIsRefusedOrReplaced() throws Exception {
        photon().register(
                        "http://127.0.0.1:" + port + "/hook",
                        WebhookSettings.of("raw-inbound.v1", List.of("message.received"), null));
        assertThat(catchThrowable(() -> startNode("")))
                .hasStackTraceContaining("whose schema raw-inbound.v1 is not supported");
        startNode("webhookReplace=true");
        assertThat(registration().settings().schemaVersion()).isEqualTo("normalized-events.v1");
        deliver(1);
    }

    @Test
    void itIsRemovedWhenThatIsAskedForAndOthersAreLeftAlone() throws Exception {
        photon().register("http://127.0.0.1:1/other", settings());
        startNode("webhookRemoveOnStop=true").context().stop();
        assertThat(registration().webhookUrl()).isEqualTo("http://127.0.0.1:1/other");
    }

    @Test
    void wrongCredentialsStopTheStart() {
        assertThat(catchThrowable(() -> startNode(node("wr0ng", Map.of()), "")))
                .hasStackTraceContaining("does not accept the credentials of the project")
                .hasMessageNotContaining("wr0ng");
    }

    @Test
    void aSuspendedProjectStopsTheStart() {
        simulator.project().suspend();
        assertThat(catchThrowable(() -> startNode(""))).hasStackTraceContaining("it may be suspended");
        assertThat(photon().registrations()).isEmpty();
    }

    @Test
    void anExternalUrlIsNeeded() {
        DefaultCamelContext context = node(SECRET, Map.of());
        String uri = "webhook:imessage:events?webhookComponentName=netty-http&webhookPath=/hook";
        assertThat(catchThrowable(() -> {
                    context.addRoutes(new RouteBuilder() {
                        @Override
                        public void configure() {
                            from(uri).process(received::add);
                        }
                    });
                    context.start();
                }))
                .hasStackTraceContaining("Set the option webhookExternalUrl")
                .hasStackTraceContaining("under which Photon reaches this application");
    }
}
