// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import io.github.camelimessage.simulator.TestClock;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.ManagementRefusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that have only a project's credentials, over each transport. */
@Timeout(300)
abstract class ProjectSuite {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String FIRST = "+15550000001";
    private static final String SECOND = "+15550000002";
    private static final String SECRET = "the-secret-of-the-project";

    final TestClock clock = new TestClock();
    IMessageSimulator simulator;
    private PhotonProject project;
    private final List<IMessageClient> clients = new ArrayList<>();

    abstract TransportType transport();

    abstract String address();

    private void start(SimulatorBuilder settings) {
        simulator = settings.clock(clock).project("p1", SECRET).tokenLife(LIFE).start();
        project = project(SECRET);
    }

    private PhotonProject project(String secret) {
        return PhotonProject.builder()
                .projectId("p1")
                .projectSecret(secret)
                .managementAddress(simulator.httpAddress())
                .requestsPerSecond(1000)
                .clock(clock)
                .build();
    }

    private IMessageClient client(PhotonProject project, String line) {
        IMessageClient client = PhotonClient.builder()
                .transport(transport())
                .address(address())
                .tls(false)
                .project(project)
                .line(line)
                .build();
        clients.add(client);
        return client;
    }

    @AfterEach
    void stop() {
        clients.forEach(IMessageClient::close);
        if (project != null) {
            project.close();
        }
        if (simulator != null) {
            simulator.close();
        }
    }

    private static long count(IMessageClient client) throws Exception {
        return client.chats().count(false).get(120, TimeUnit.SECONDS).longValue();
    }

    private static IMessageException failure(IMessageClient client) throws Exception {
        Throwable failure =
                client.chats().count(false).handle((answer, thrown) -> thrown).get(120, TimeUnit.SECONDS);
        assertThat(failure).isInstanceOf(IMessageException.class);
        assertThat(failure.toString()).doesNotContain(SECRET).doesNotContain("issued-");
        return (IMessageException) failure;
    }

    @Test
    void theSharedPoolNeedsNoMoreThanIdAndSecret() throws Exception {
        start(IMessageSimulator.builder());
        assertThat(count(client(project, null))).isZero();
        assertThat(project.lines().get(60, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void eachLineHasItsTokenAndOneExchangeServesThemAll() throws Exception {
        start(IMessageSimulator.builder().dedicatedLine("aa", FIRST).dedicatedLine("bb", SECOND));
        assertThat(count(client(project, FIRST))).isZero();
        assertThat(count(client(project, "bb"))).isZero();
        assertThat(simulator.project().exchanges()).isEqualTo(1);
        assertThat(failure(client(project, null)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(FIRST + " (instance aa), " + SECOND + " (instance bb)");
    }

    @ParameterizedTest
    @ValueSource(ints = {479, 481, 599, 600, 3600})
    void noCallFailsWhateverIsLeftOfTheLife(int seconds) throws Exception {
        start(IMessageSimulator.builder());
        IMessageClient client = client(project, null);
        count(client);
        clock.advance(Duration.ofSeconds(seconds));
        count(client);
        count(client);
    }

    @Test
    void aTokenThatTheServerTakesBackCostsNoCallAndOneExchange() throws Exception {
        start(IMessageSimulator.builder().dedicatedLine("aa", FIRST).dedicatedLine("bb", SECOND));
        List<IMessageClient> lines = List.of(client(project, FIRST), client(project, SECOND));
        count(lines.get(0));
        count(lines.get(1));
        clock.advance(Duration.ofSeconds(5));
        simulator.project().expireTokens();
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(lines.get(i % 2).chats().count(false));
        }
        for (CompletableFuture<?> call : calls) {
            call.get(120, TimeUnit.SECONDS);
        }
        assertThat(simulator.project().exchanges()).isEqualTo(2);
    }

    @Test
    void aPlaneThatIsDownWhileTokensLiveIsNotNoticed() throws Exception {
        start(IMessageSimulator.builder());
        IMessageClient client = client(project, null);
        count(client);
        simulator.faults().management().cutConnection(Faults.ANY, 1000);
        clock.advance(LIFE.minusSeconds(90));
        count(client);
        clock.advance(Duration.ofSeconds(85));
        count(client);

        clock.advance(Duration.ofSeconds(10));
        assertThat(failure(client))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("management plane")
                .extracting(IMessageException::retryable)
                .isEqualTo(true);
        simulator.faults().clear();
        count(client);
        assertThat(project.status().lastFailure()).isNull();
    }

    @Test
    void tooManyRequestsAreWaitedFor() throws Exception {
        start(IMessageSimulator.builder());
        simulator.faults().management().refuse("tokens", 2, ManagementRefusal.rateLimited(Duration.ofSeconds(1)));
        count(client(project, null));
    }

    @Test
    void wrongCredentialsAreReported() throws Exception {
        start(IMessageSimulator.builder());
        try (PhotonProject wrong = project("another-secret-of-a-project")) {
            assertThat(failure(client(wrong, null)))
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("projectId and projectSecret")
                    .hasMessageNotContaining("another-secret");
        }
    }

    @Test
    void aSuspendedProjectIsReportedAndContinuesAfterwards() throws Exception {
        start(IMessageSimulator.builder());
        IMessageClient client = client(project, null);
        count(client);
        clock.advance(Duration.ofSeconds(5));
        simulator.project().suspend();
        assertThat(failure(client))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("The project is suspended");
        simulator.project().resume();
        clock.advance(Duration.ofSeconds(5));
        count(client);
    }

    @Test
    void linesComeAndGoWhileItRuns() throws Exception {
        start(IMessageSimulator.builder().dedicatedLine("aa", FIRST));
        IMessageClient only = client(project, null);
        IMessageClient first = client(project, FIRST);
        count(only);
        count(first);
        simulator.project().addLine("bb", SECOND);
        clock.advance(Duration.ofSeconds(40));
        count(client(project, SECOND));
        clock.advance(Duration.ofSeconds(40));
        simulator.project().removeLine("aa");
        assertThat(failure(first))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("no line '" + FIRST + "'")
                .hasMessageContaining(SECOND);
        count(only);
    }

    /** Over both transports ten thousand tokens end before, in and after calls; none of these fails. */
    @Test
    @Tag("proof")
    @Timeout(3600)
    void thousandsOfExpiries() throws Exception {
        expiries(5_000);
    }

    @Test
    void manyExpiries() throws Exception {
        expiries(100);
    }

    private void expiries(int count) throws Exception {
        start(IMessageSimulator.builder().dedicatedLine("aa", FIRST));
        IMessageClient client = client(project, FIRST);
        for (int i = 0; i < count; i++) {
            count(client);
            if (i % 2 == 0) {
                clock.advance(LIFE.plusSeconds(1)); // both sides know it
            } else {
                clock.advance(Duration.ofSeconds(5)); // the server alone knows it
                simulator.project().expireTokens();
            }
            CompletableFuture<Integer> one = client.chats().count(false).thenApply(Number::intValue);
            count(client);
            one.get(120, TimeUnit.SECONDS);
        }
        assertThat(simulator.project().exchanges()).isBetween(count, 2 * count + 1);
    }
}
