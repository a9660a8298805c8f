// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.fault.ManagementRefusal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The management plane is not available when the application starts. */
@Execution(ExecutionMode.CONCURRENT)
class PhotonRegistrationOutageTest extends PhotonRegistrationSuite {

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

    /** Events that Photon delivers meanwhile are not lost. */
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
        String name = "(" + application.context().getName() + ")";
        application.context().stop();
        await().atMost(SOON).until(() -> Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .noneMatch(thread -> thread.contains(name) && thread.contains("iMessageWebhookRegistration")));
    }
}
