// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.github.camelimessage.examples.concierge.ConciergeApplication;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/** The application with the environment of its pod, and the requests that Kubernetes and a vendor make there. */
@Timeout(400)
class PodTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path data;

    private final IMessageSimulator simulator = IMessageSimulator.builder().start();
    private final Set<String> read = new ConcurrentSkipListSet<>();
    private Container container;
    private ConfigurableApplicationContext application;
    private String url;

    @BeforeEach
    void start() throws Exception {
        container = ManifestsTest.container(Manifests.read("single.yaml").only(Deployment.class));
        Map<String, Object> environment = new HashMap<>();
        for (EnvVar variable : container.getEnv()) {
            environment.put(variable.getName(), value(variable));
        }
        // The address of a simulator, and a free port.
        environment.put("CAMEL_COMPONENT_IMESSAGE_ACCOUNTS_PHOTON_TLS", "false");
        environment.put("CAMEL_COMPONENT_IMESSAGE_ACCOUNTS_LINQ_ADDRESS", simulator.linqAddress());
        environment.put("SERVER_PORT", "0");

        StandardServletEnvironment all = new StandardServletEnvironment();
        all.getPropertySources().addFirst(new SystemEnvironmentPropertySource("pod-systemEnvironment", environment) {
            @Override
            public Object getProperty(String name) {
                if (environment.containsKey(name)) {
                    read.add(name);
                }
                return super.getProperty(name);
            }
        });
        SpringApplication spring = new SpringApplication(ConciergeApplication.class);
        spring.setEnvironment(all);
        application = spring.run(
                "--spring.main.banner-mode=off",
                "--spring.jmx.enabled=false",
                "--camel.main.warn-on-early-shutdown=false",
                "--logging.level.root=warn");
        url = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    /** Secrets and values that a user sets in the file are those of the simulator. */
    private String value(EnvVar variable) {
        return switch (variable.getName()) {
            case "IMESSAGE_ADDRESS" -> simulator.grpcAddress();
            case "IMESSAGE_TOKEN", "LINQ_TOKEN" -> simulator.token();
            case "LINQ_LINE" -> simulator.linq().lines().get(0).number();
            case "CONCIERGE_DATA" -> data.toString();
            default -> variable.getValue();
        };
    }

    @AfterEach
    void stop() {
        application.close();
        simulator.close();
    }

    @Test
    void theProbesAndTheWebhookAreAnswered() throws Exception {
        for (Probe probe : ManifestsTest.probes(container)) {
            HttpResponse<String> answer = send(
                    HttpRequest.newBuilder(URI.create(url + probe.getHttpGet().getPath())));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"UP\"");
        }
        // Unsigned; without the route it would be 404.
        assertThat(send(HttpRequest.newBuilder(URI.create(url + "/linq")).POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(simulator.linq().webhooks().subscriptions()).singleElement().satisfies(subscription -> assertThat(
                        subscription.targetUrl())
                .startsWith("https://hooks.example.com/linq"));
        assertThat(data).isDirectoryContaining("glob:**linq-secrets");
        assertThat(application.getEnvironment().getActiveProfiles()).containsExactly("photon", "linq");
        // A name that is never read is wrong. Spring binds these three, with the effects above.
        read.addAll(Set.of("SPRING_PROFILES_ACTIVE", "CONCIERGE_DATA", "MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED"));
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        container.getEnv().stream().map(EnvVar::getName).toList());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
