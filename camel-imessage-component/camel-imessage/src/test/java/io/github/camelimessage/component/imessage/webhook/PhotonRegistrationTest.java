// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.fault.ManagementRefusal;
import io.github.camelimessage.simulator.photon.webhook.PhotonWebhooks;
import io.github.camelimessage.simulator.photon.webhook.Signatures;
import io.github.camelimessage.simulator.photon.webhook.WebhookSettings;
import io.github.camelimessage.simulator.webhook.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registration at Photon, by the credentials of a project: made, found again, enabled, given a new secret, replaced. */
class PhotonRegistrationTest extends WebhookSuite {

    private static final String SECRET = "s3cr3t-of-the-project";
    private static final String LOGGER = "io.github.camelimessage.component.imessage.webhook";

    @TempDir
    Path directory;

    private int port;

    @BeforeEach
    void startProject() throws Exception {
        simulator.close();
        simulator = IMessageSimulator.builder()
                .project("p1", SECRET)
                .webhookTimeFactor(timeFactor())
                .webhookTimeout(Duration.ofSeconds(30))
                .start();
        bob = simulator.person(BOB);
        port = freePort();
    }

    private DefaultCamelContext node(String secret, Map<String, Object> beans) {
        DefaultCamelContext context = context();
        context.getRestConfiguration().setHost("127.0.0.1");
        context.getRestConfiguration().setPort(port);
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setProvider(IMessageProvider.PHOTON);
        options.setToken(null);
        options.setAddress(null);
        options.setManagementAddress(simulator.httpAddress());
        options.setProjectId("p1");
        options.setProjectSecret(secret);
        beans.forEach(context.getRegistry()::bind);
        return context;
    }

    private Application startNode(DefaultCamelContext context, String options) throws Exception {
        return start(context, "netty-http", "http://127.0.0.1:" + port, options, route -> {});
    }

    private Application startNode(String options) throws Exception {
        return startNode(node(SECRET, Map.of()), options);
    }

    private Application startWithStore(String options) throws Exception {
        Map<String, Object> store = Map.of("secrets", new FileOffsetRepository(directory.resolve("secrets")));
        return startNode(node(SECRET, store), "webhookSecretRepository=#secrets" + options);
    }

    private PhotonWebhooks photon() {
        return simulator.photonWebhooks();
    }

    private PhotonWebhooks.Registration registration() {
        assertThat(photon().registrations()).hasSize(1);
        return photon().registrations().get(0);
    }

    private void deliver(int count) throws Exception {
        bob.sendText(bob.openChat(), "Hello");
        assertThat(photon().awaitIdle(Duration.ofSeconds(60))).isTrue();
        assertThat(received).hasSize(count);
    }

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
    void aLostSecretIsReplacedAndTheOldOneSignsForAnotherDay() throws Exception {
        Application first = startNode("");
        PhotonWebhooks.Registration made = registration();
        first.context().stop();

        try (CapturedLog log = CapturedLog.of(LOGGER)) {
            startNode("");
            assertThat(log.linesWith("WARN The secret of the registration " + made.id()))
                    .isOne();
            assertThat(log.linesWith(registration().settings().standardSecret()))
                    .isZero();
        }
        assertThat(registration().id()).isEqualTo(made.id());
        assertThat(registration().settings().standardSecret())
                .isNotEqualTo(made.settings().standardSecret());
        assertThat(registration().settings().previousSecret())
                .isEqualTo(made.settings().standardSecret());
        assertThat(registration().settings().previousValidUntil())
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
        deliver(1);
    }

    @Test
    void aNodeThatKnowsTheOldSecretGoesOnWhileAnotherReplacesIt() throws Exception {
        photon().signBy(Signatures.STANDARD);
        startNode(""); // has the port
        try (var ignored = other("")) {
            assertThat(registration().settings().previousSecret()).isNotNull();
            deliver(1);
        }
    }

    /** A second node at the same URL, as behind a load balancer that now prefers the first one. */
    private AutoCloseable other(String options) throws Exception {
        DefaultCamelContext context = node(SECRET, Map.of());
        context.getRestConfiguration().setPort(freePort());
        startNode(context, options);
        return context::stop;
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
    void aDisabledRegistrationIsEnabledAndTheLogSaysWhyItWasNot(String reason) throws Exception {
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
    void anUnknownSecretCanBeReplacedWithTheRegistration() throws Exception {
        photon().signBy(Signatures.SPECTRUM);
        startNode("").context().stop();
        String before = registration().id();
        startNode("webhookReplace=true");
        assertThat(registration().id()).isNotEqualTo(before);
        deliver(1);
    }

    @Test
    void aDeliveryOfTheOtherSchemeAloneIsRefusedAndSaysWhich() throws Exception {
        startNode("").context().stop();
        photon().signBy(Signatures.SPECTRUM);
        try (CapturedLog log = CapturedLog.of(LOGGER)) {
            startNode("");
            deliver(0);
            assertThat(log.linesWith("WARN Webhook /hook refused 1 requests")).isOne();
            assertThat(log.linesWith("signed with X-Spectrum-Signature only, for which no secret is known"))
                    .isPositive();
        }
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void secretsThatCannotBeKeptLeaveNoRegistration(boolean isError) {
        MemoryStateRepository broken = new MemoryStateRepository() {
            @Override
            public void setState(String key, String value) {
                if (isError) {
                    throw new LinkageError("disk full");
                }
                throw new IllegalStateException("disk full");
            }
        };
        assertThat(catchThrowable(
                        () -> startNode(node(SECRET, Map.of("secrets", broken)), "webhookSecretRepository=#secrets")))
                .hasStackTraceContaining("webhookSecretRepository could not save the secret");
        assertThat(photon().registrations()).isEmpty();
    }

    @Test
    void itIsRemovedWhenThatIsAskedForAndOthersAreLeftAlone() throws Exception {
        photon().register("http://127.0.0.1:1/other", settings());
        startNode("webhookRemoveOnStop=true").context().stop();
        assertThat(registration().webhookUrl()).isEqualTo("http://127.0.0.1:1/other");
    }

    @Test
    void aSecretOfTheUsersIsTakenForTheRegistrationThatThereIs() throws Exception {
        PhotonWebhooks.Registration made = photon().register("http://127.0.0.1:" + port + "/hook", settings());
        photon().change(made, made.settings().disabled("manual"));
        startNode("webhookSecret=" + made.signingSecret() + ",RAW("
                + made.settings().standardSecret() + ")");
        assertThat(registration().settings().isEnabled()).isTrue();
        deliver(1);
    }

    @Test
    void aSecretOfNoRegistrationIsAMistake() {
        String secret = "0123456789abcdef0123456789abcdef";
        assertThat(catchThrowable(() -> startNode("webhookSecret=" + secret)))
                .hasStackTraceContaining("Photon has no registration for the URL of the webhook /hook")
                .hasMessageNotContaining(secret);
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

    @Test
    void aManagementPlaneThatIsAwayIsWaitedFor() throws Exception {
        simulator.faults().management().refuse("webhooks", 1000, ManagementRefusal.of(503));
        Application application = startNode("");
        assertThat(application
                        .context()
                        .getRouteController()
                        .getRouteStatus("events")
                        .isStarted())
                .isTrue();
        assertThat(photon().registrations()).isEmpty();
        assertThat(health(application).getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health(application).getMessage()).contains("The webhook is not registered yet");
        assertThat(post(application.url(), Map.of(), new byte[] {1}).statusCode())
                .isEqualTo(503);

        simulator.faults().clear();
        awaitOpen();
        assertThat(health(application).getState()).isEqualTo(HealthCheck.State.UP);
        deliver(1);
    }

    @Test
    void anErrorOfTheStoreMeanwhileIsTriedAgainToo() throws Exception {
        simulator.faults().management().refuse("webhooks", 1000, ManagementRefusal.of(503));
        AtomicInteger failures = new AtomicInteger();
        MemoryStateRepository broken = new MemoryStateRepository() {
            @Override
            public void setState(String key, String value) {
                if (failures.getAndIncrement() == 0) {
                    throw new LinkageError("disk full");
                }
                super.setState(key, value);
            }
        };
        startNode(node(SECRET, Map.of("secrets", broken)), "webhookSecretRepository=#secrets");
        simulator.faults().clear();

        awaitOpen();
        assertThat(failures).hasValueGreaterThan(1);
        assertThat(photon().registrations()).hasSize(1);
        deliver(1);
    }

    private static HealthCheck.Result health(Application application) {
        return HealthCheckRegistry.get(application.context())
                .getCheck("consumer:imessage-webhook/hook")
                .orElseThrow()
                .call();
    }

    private void awaitOpen() {
        byte[] body = "{\"event\":\"probe\"}".getBytes();
        await().atMost(SOON)
                .until(() -> post("http://127.0.0.1:" + port + "/hook", Map.of(), body)
                                .statusCode()
                        == 401);
    }

    /** What Photon delivers meanwhile is not lost for that. */
    @Test
    void withTheSecretsOfAnEarlierStartItReceivesWhileTheManagementPlaneIsAway() throws Exception {
        startWithStore("").context().stop();
        simulator.faults().management().refuse("webhooks", 1000, ManagementRefusal.of(503));
        Application application = startWithStore("");
        deliver(1);
        assertThat(health(application).getDetails()).containsEntry("unchecked", true);

        photon().change(registration(), registration().settings().disabled("delivery_failures"));
        simulator.faults().clear();
        await().atMost(SOON).until(() -> registration().settings().isEnabled());
        await().atMost(SOON).until(() -> !health(application).getDetails().containsKey("unchecked"));
        deliver(2);
    }

    @Test
    void aRouteThatIsStoppedWhileItWaitsAsksNoMore() throws Exception {
        simulator.faults().management().refuse("webhooks", 1000, ManagementRefusal.of(503));
        Application application = startNode("");
        application.context().stop();
        await().atMost(SOON).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().contains("iMessageWebhookRegistration")));
    }

    @Test
    void nothingOfAnAttackerIsTaken() throws Exception {
        Application application = startNode("");
        String url = application.url();
        byte[] body = "{\"event\":\"later\",\"x\":1}".getBytes();
        String spectrum = registration().signingSecret();
        String standard = registration().settings().standardSecret();
        Instant now = Instant.now();
        Instant old = now.minusSeconds(600);
        Map<String, String> forged = TestSigner.spectrum(spectrum + "x", now, body);
        forged.putAll(TestSigner.linq(TestSigner.OTHER_SECRET, "1", now, body));
        Map<String, String> mixed = new HashMap<>(TestSigner.spectrum(spectrum, old, body));
        mixed.putAll(TestSigner.linq(standard, "1", old, body));
        mixed.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        mixed.put("X-Spectrum-Timestamp", String.valueOf(now.getEpochSecond()));
        Map<String, String> swapped = new HashMap<>(TestSigner.spectrum(standard, now, body));
        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                forged,
                mixed,
                swapped,
                TestSigner.spectrum(spectrum, old, body),
                TestSigner.spectrum(spectrum, now.plusSeconds(600), body),
                TestSigner.linq(standard, "1", old, body),
                TestSigner.linq(TestSigner.OTHER_SECRET, "1", now, body),
                TestSigner.spectrum(spectrum, now, "{}".getBytes()),
                TestSigner.linq(standard, "1", now, "{}".getBytes()))) {
            assertThat(post(url, headers, body).statusCode())
                    .as(headers.keySet().toString())
                    .isEqualTo(401);
        }
        assertThat(received).isEmpty();

        Map<String, String> oneIsForged = TestSigner.spectrum(spectrum + "x", now, body);
        oneIsForged.putAll(TestSigner.linq(standard, "1", now, body));
        assertThat(post(url, oneIsForged, body).statusCode())
                .as("one that fits is enough")
                .isEqualTo(200);
        assertThat(received).hasSize(1);
    }

    @Test
    void duringAnOverlapEitherSecretCounts() throws Exception {
        Application application = startNode("");
        String before = registration().settings().standardSecret();
        photon().signBy(Signatures.STANDARD);
        photon().rotate(registration(), Duration.ofHours(1));
        deliver(1);
        assertThat(photon().deliveries().all()).allMatch(one -> one.outcome() == Outcome.DELIVERED);

        photon().rotate(registration(), Duration.ZERO);
        deliver(1);
        application.context().stop();
        startNode(
                "webhookSecret=RAW(" + before + "," + registration().settings().standardSecret() + ")");
        deliver(2);
    }
}
