// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelimessage.simulator.photon.webhook.PhotonWebhooks;
import io.github.camelimessage.simulator.photon.webhook.Signatures;
import io.github.camelimessage.simulator.photon.webhook.WebhookSettings;
import io.github.camelimessage.simulator.webhook.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secrets of the registration: lost, replaced, given by the user, and which signatures they accept. */
@Isolated("looks at the log")
class PhotonRegistrationSecretsTest extends PhotonRegistrationSuite {

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
    void aNodeWithTheOldSecretKeepsWorkingWhileAnotherReplacesIt() throws Exception {
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
    void anUnknownSecretCanBeReplacedWithTheRegistration() throws Exception {
        photon().signBy(Signatures.SPECTRUM);
        startNode("").context().stop();
        String before = registration().id();
        startNode("webhookReplace=true");
        assertThat(registration().id()).isNotEqualTo(before);
        deliver(1);
    }

    @Test
    void aDeliveryWithOnlyTheOtherSignatureIsRefusedAndTheLogNamesIt() throws Exception {
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

    private static WebhookSettings settings() {
        return WebhookSettings.of("normalized-events.v1", List.of("message.received"), null);
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
                .as("one valid signature is enough")
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
