// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.photon.project.BestLine;
import io.github.camelimessage.photon.project.NewProjectUser;
import io.github.camelimessage.photon.project.NewProjectWebhook;
import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.photon.project.ProjectLine;
import io.github.camelimessage.photon.project.ProjectUser;
import io.github.camelimessage.photon.project.ProjectWebhook;
import io.github.camelimessage.photon.project.ProjectWebhookUpdate;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import io.github.camelimessage.simulator.linq.Receiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The management plane as the SDK uses it. */
@Timeout(300)
class ManagementApiTest {
    private IMessageSimulator simulator;
    private PhotonProject project;

    private void start(SimulatorBuilder settings) {
        simulator = settings.start();
        project = PhotonProject.builder()
                .projectId("simulator")
                .projectSecret(simulator.token())
                .managementAddress(simulator.httpAddress())
                .build();
    }

    @AfterEach
    void stop() {
        project.close();
        simulator.close();
    }

    private static <A> A get(CompletableFuture<A> call) throws Exception {
        return call.get(120, TimeUnit.SECONDS);
    }

    @Test
    void webhooksAreRegisteredChangedRotatedAndDeleted() throws Exception {
        start(IMessageSimulator.builder());
        try (Receiver receiver = new Receiver()) {
            ProjectWebhook made = get(project.webhooks().register(NewProjectWebhook.of(receiver.url("/hook"))));
            assertThat(made.signingSecret()).hasSize(64);
            assertThat(made.standardSigningSecret()).startsWith("whsec_");
            assertThat(made.schemaVersion()).isEqualTo(ProjectWebhook.NORMALIZED_EVENTS);
            assertThatThrownBy(() -> get(project.webhooks().register(NewProjectWebhook.of(receiver.url("/hook")))))
                    .hasCauseInstanceOf(ValidationException.class);

            ProjectWebhook off = get(project.webhooks()
                    .update(made.id(), new ProjectWebhookUpdate().enabled(false).failureNotificationEmail("a@b.org")));
            assertThat(off.status()).isEqualTo("disabled");
            assertThat(off.disabledReason()).isEqualTo("manual");
            assertThat(off.failureNotificationEmail()).isEqualTo("a@b.org");
            say("unheard");
            assertThat(receiver.hooks()).isEmpty();

            ProjectWebhook on = get(project.webhooks()
                    .update(made.id(), new ProjectWebhookUpdate().enabled(true).failureNotificationEmail(null)));
            assertThat(on.status()).isEqualTo("active");
            assertThat(on.failureNotificationEmail()).isNull();
            say("heard");
            assertThat(receiver.hooks()).hasSize(1);

            assertThat(get(project.webhooks().rotateSecret(made.id(), Duration.ofHours(1)))
                            .standardSigningSecret())
                    .startsWith("whsec_")
                    .isNotEqualTo(made.standardSigningSecret());
            assertThat(get(project.webhooks().list()))
                    .singleElement()
                    .satisfies(each -> assertThat(each.signingSecret()).isNull());
            assertThat(get(project.webhooks().egressAddresses())).isNotEmpty();
            get(project.webhooks().delete(made.id()));
            assertThat(get(project.webhooks().list())).isEmpty();
            assertThatThrownBy(() -> get(project.webhooks().delete(made.id())))
                    .hasCauseInstanceOf(NotFoundException.class);
        }
    }

    private void say(String text) throws InterruptedException {
        var alice = simulator.person("alice@example.com");
        alice.sendText(alice.openChat(), text);
        assertThat(simulator.photonWebhooks().awaitIdle(Duration.ofSeconds(60))).isTrue();
    }

    @Test
    void usersAreRegisteredOnce() throws Exception {
        start(IMessageSimulator.builder());
        ProjectUser made = get(project.users().create(NewProjectUser.shared("+15551234567")));
        assertThat(made.assignedPhoneNumber()).isNotNull();
        assertThat(get(project.users().create(NewProjectUser.shared("+15551234567"))))
                .isEqualTo(made);
        assertThat(get(project.users().list())).containsExactly(made);
        assertThat(get(project.users().list("dedicated"))).isEmpty();
        assertThatThrownBy(() -> get(project.bestLine())).hasCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void theBestLineIsTheOneWithTheFewestPeople() throws Exception {
        start(IMessageSimulator.builder()
                .dedicatedLine("aa", "+15550000001")
                .dedicatedLine("bb", "+15550000002")
                .dedicatedLine("cc", null));
        get(project.users().create(NewProjectUser.dedicated("+15551234567", "+15550000001")));
        assertThat(get(project.bestLine())).isEqualTo(new BestLine("bb", "+15550000002", true));
        assertThat(get(project.lines()))
                .containsExactly(
                        new ProjectLine("aa", "+15550000001"),
                        new ProjectLine("bb", "+15550000002"),
                        new ProjectLine("cc", null));
    }

    @Test
    void theRateLimitOfThePlaneIsNeverHit() throws Exception {
        start(IMessageSimulator.builder().managementRateLimit(true));
        List<CompletableFuture<?>> calls = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < 16; i++) {
            calls.add(project.webhooks().register(NewProjectWebhook.of("https://example.com/" + i)));
        }
        for (CompletableFuture<?> call : calls) {
            get(call);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(3));
    }
}
