// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.photon.project.ProjectLine;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.Refusal;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines of a project, each with its own chats and log. */
@Timeout(120)
abstract class LineWorldsSuite {

    private static final String SECRET = "s3cr3t-of-the-project";
    private static final String FIRST = "+15550000001";

    private IMessageSimulator simulator;
    private PhotonProject project;

    abstract TransportType transport();

    @BeforeEach
    void start() {
        simulator = IMessageSimulator.builder()
                .project("p1", SECRET)
                .dedicatedLine("aa", FIRST)
                .dedicatedLine("bb", null)
                .lineWorlds(true)
                .start();
        project = PhotonProject.builder()
                .projectId("p1")
                .projectSecret(SECRET)
                .managementAddress(simulator.httpAddress())
                .build();
    }

    @AfterEach
    void stop() {
        project.close();
        simulator.close();
    }

    private IMessageClient client(String line) {
        return PhotonClient.builder()
                .transport(transport())
                .address(transport() == TransportType.GRPC ? simulator.grpcAddress() : simulator.httpAddress())
                .tls(false)
                .project(project)
                .line(line)
                .build();
    }

    private long chats(String line) throws Exception {
        try (IMessageClient client = client(line)) {
            return client.chats().count(false).get(60, TimeUnit.SECONDS).longValue();
        }
    }

    @Test
    void eachHasItsChatsItsLogAndItsFaults() throws Exception {
        simulator.line("aa").person("alice@example.com").openChat();
        simulator.line("aa").person("bob@example.com").openChat();
        simulator.line("bb").person("alice@example.com").openChat();
        assertThat(chats("aa")).isEqualTo(2);
        assertThat(chats("bb")).isEqualTo(1);
        assertThat(simulator.world().log().head()).isZero();
        simulator.line("bb").faults().refuse(Faults.ANY, 1, Refusal.unavailable());
        assertThat(chats("aa")).isEqualTo(2);
        assertThatThrownBy(() -> chats("bb")).hasCauseInstanceOf(ConnectionException.class);
        assertThat(chats("bb")).isEqualTo(1);
    }

    @Test
    void aLineThatIsAddedIsOneToo() throws Exception {
        simulator.line("cc").person("alice@example.com").openChat();
        simulator.project().addLine("cc", "+15550000003");
        assertThat(chats("+15550000003")).isEqualTo(1);
    }

    @Test
    void aProjectKnowsItsLines() throws Exception {
        assertThat(project.knownLines()).isNull();
        assertThat(project.line(FIRST).get(60, TimeUnit.SECONDS)).isEqualTo(new ProjectLine("aa", FIRST));
        assertThat(project.knownLines()).containsExactly(new ProjectLine("aa", FIRST), new ProjectLine("bb", null));
        assertThat(project.line("bb").get(60, TimeUnit.SECONDS)).isEqualTo(new ProjectLine("bb", null));
        assertThat(simulator.project().exchanges()).isEqualTo(1);
        assertThatThrownBy(() -> project.line("dd").get(60, TimeUnit.SECONDS)).hasMessageContaining("no line 'dd'");
    }

    @Test
    void withoutThemThereIsOneWorldAlone() {
        try (IMessageSimulator shared = IMessageSimulator.builder().start()) {
            assertThatThrownBy(() -> shared.line("aa")).isInstanceOf(IllegalStateException.class);
        }
    }
}
