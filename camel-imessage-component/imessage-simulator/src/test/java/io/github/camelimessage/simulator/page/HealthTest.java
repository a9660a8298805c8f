// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.network.OpenConnections;
import io.github.camelimessage.simulator.world.World;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where container platforms ask whether the simulator is ready. */
@Tag("jdk")
class HealthTest extends PageSuite {

    @Test
    void aStartedSimulatorIsUp() throws Exception {
        HttpResponse<String> response = get("/health");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(JSON.readTree(response.body())).isEqualTo(JSON.readTree("{\"status\":\"UP\"}"));
    }

    /** As {@code wget --spider} requests it. */
    @Test
    void aProbeMayAskForTheHeadAlone() throws Exception {
        HttpResponse<String> response = send(request("/health").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    /** A probe of another container uses the host name of this one. */
    @ParameterizedTest
    @ValueSource(strings = {"simulator:8090", "10.0.0.7:8090", "simulator.default.svc.cluster.local"})
    void aProbeMayUseAnyHostName(String host) throws Exception {
        assertThat(raw("GET /health?from=probe HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 200 ");
        assertThat(raw("GET /healthy HTTP/1.1\r\nHost: simulator")).startsWith("HTTP/1.1 421 ");
    }

    @Test
    void theHealthPathChangesNothing() throws Exception {
        HttpRequest.Builder post = request("/health").POST(BodyPublishers.ofString("{}"));

        refused(send(post), 405, "methodNotAllowed");
    }

    @Test
    void theServerIsNotReadyBeforeTheSimulatorIs() throws Exception {
        Vertx vertx = Vertx.vertx();
        World world = new World(Clock.systemUTC(), "owner@example.com");
        try (PageServer page = new PageServer(vertx, "localhost", 0, world, new OpenConnections())) {
            HttpRequest.Builder health = HttpRequest.newBuilder(URI.create(page.address() + "/health"));
            HttpResponse<String> before = send(health);
            page.ready();

            assertThat(before.statusCode()).isEqualTo(503);
            assertThat(before.body()).isEqualTo("{\"status\":\"DOWN\"}");
            assertThat(send(health).statusCode()).isEqualTo(200);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
