// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.photon.webhook.PhotonWebhooks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Applications that register a webhook at Photon with the credentials of a project. */
abstract class PhotonRegistrationSuite extends WebhookSuite {

    static final String SECRET = "s3cr3t-of-the-project";
    static final String LOGGER = "io.github.camelimessage.component.imessage.webhook";

    @TempDir
    Path directory;

    int port;

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

    DefaultCamelContext node(String secret, Map<String, Object> beans) {
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

    Application startNode(DefaultCamelContext context, String options) throws Exception {
        return start(context, "netty-http", "http://127.0.0.1:" + port, options, route -> {});
    }

    Application startNode(String options) throws Exception {
        return startNode(node(SECRET, Map.of()), options);
    }

    Application startWithStore(String options) throws Exception {
        Map<String, Object> store = Map.of("secrets", new FileOffsetRepository(directory.resolve("secrets")));
        return startNode(node(SECRET, store), "webhookSecretRepository=#secrets" + options);
    }

    PhotonWebhooks photon() {
        return simulator.photonWebhooks();
    }

    PhotonWebhooks.Registration registration() {
        assertThat(photon().registrations()).hasSize(1);
        return photon().registrations().get(0);
    }

    void deliver(int count) throws Exception {
        bob.sendText(bob.openChat(), "Hello");
        assertThat(photon().awaitIdle(Duration.ofSeconds(60))).isTrue();
        assertThat(received).hasSize(count);
    }

    void awaitOpen() {
        byte[] body = "{\"event\":\"probe\"}".getBytes();
        await().atMost(SOON)
                .until(() -> post("http://127.0.0.1:" + port + "/hook", Map.of(), body)
                                .statusCode()
                        == 401);
    }
}
