// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole application on the starter, over HTTP, against the simulator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
@Timeout(400)
@Tag("jdk")
@Tag("line")
class ApplicationTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String TOKEN = "s3cret-token";

    private final HttpClient http = HttpClient.newHttpClient();
    private IMessageSimulator simulator;
    private Person alice;
    private String chat;
    private ConfigurableApplicationContext application;

    @TempDir
    static Path offsets;

    @BeforeAll
    void start() {
        simulator = IMessageSimulator.builder().token(TOKEN).start();
        alice = simulator.person("alice@example.com");
        chat = alice.openChat();
        application = run();
    }

    @AfterAll
    void stop() {
        application.close();
        simulator.close();
    }

    /** Over HTTP it also shows that OkHttp runs with the Kotlin library that Spring Boot chooses. */
    @ParameterizedTest
    @ValueSource(strings = {"grpc", "http"})
    void callsTheService(String transport) throws Exception {
        String sent = post("/send?transport=" + transport + "&chat=" + encoded(chat), "Hello over " + transport);

        assertThat(text(sent)).isEqualTo("Hello over " + transport);
    }

    @Test
    void healthShowsTheConsumer() throws Exception {
        awaitAllSeen();

        String health = get("/actuator/health");

        assertThat(JsonPath.<String>read(health, "$.status")).isEqualTo("UP");
        assertThat(JsonPath.<String>read(health, "$.components.camelHealth.details['consumer:watch']"))
                .isEqualTo("UP");
        assertThat(JsonPath.<String>read(health, "$.components.camelHealth.details['consumer:watch.data'].connected"))
                .isEqualTo("true");
    }

    @Test
    void metricsAreInTheRegistryOfTheApplication() throws Exception {
        awaitAllSeen();

        String metric = get("/actuator/metrics/camel.imessage.connected");

        assertThat(JsonPath.<Double>read(metric, "$.measurements[0].value")).isEqualTo(1.0);
        assertThat(get("/actuator/metrics"))
                .contains("camel.imessage.lag", "camel.imessage.proven", "camel.imessage.gaps");
    }

    @Test
    void theTokenIsNotShownAnywhere(CapturedOutput output) throws Exception {
        assertThat(get("/actuator/env"))
                .contains("camel.component.imessage.token", "****")
                .doesNotContain(TOKEN);
        assertThat(get("/actuator/configprops"))
                .contains("\"prefix\":\"camel.component.imessage\"", simulator.grpcAddress())
                .doesNotContain(TOKEN);
        assertThat(get("/actuator/health")).doesNotContain(TOKEN);
        assertThat(output.getAll()).doesNotContain(TOKEN);
    }

    @Test
    void continuesAfterARestartWithTheEventsInBetween() {
        alice.sendText(chat, "before");
        awaitAllSeen();
        long seen = head();
        application.close();
        alice.sendText(chat, "while nobody listened");
        alice.sendText(chat, "and again");

        application = run();

        awaitSeen(seen + 1, head());
    }

    @Test
    void aWrongPropertyEndsTheStartWithAReport(CapturedOutput output) {
        assertThatThrownBy(() -> run("--camel.component.imessage.adress=localhost:1"))
                .isNotNull();
        assertThatThrownBy(() -> run("--camel.component.imessage.transport=pigeon"))
                .isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The property camel.component.imessage.adress is not known")
                .contains("Did you mean camel.component.imessage.address?")
                .contains("Property: camel.component.imessage.transport");
    }

    private ConfigurableApplicationContext run(String... more) {
        SpringApplication spring = new SpringApplication(WatchingApplication.class);
        String[] arguments = {
            "--server.port=0",
            "--spring.application.name=watch",
            "--spring.jmx.enabled=false",
            "--spring.main.banner-mode=off",
            "--management.endpoints.web.exposure.include=*",
            "--management.endpoint.health.show-details=always",
            "--camel.health.exposure-level=full",
            "--management.endpoint.env.show-values=always",
            "--management.endpoint.configprops.show-values=always",
            "--camel.component.imessage.address=" + simulator.grpcAddress(),
            "--camel.component.imessage.token=" + TOKEN,
            "--camel.component.imessage.tls=false",
            "--camel.component.imessage.offset-directory=" + offsets,
            "--simulator.http=" + simulator.httpAddress()
        };
        return spring.run(concat(arguments, more));
    }

    private static String[] concat(String[] first, String[] second) {
        return Stream.of(first, second).flatMap(Stream::of).toArray(String[]::new);
    }

    private void awaitAllSeen() {
        if (head() == 0) {
            alice.sendText(chat, "something to see");
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(sequences()).contains(head()));
    }

    /** Exactly these events, in this order. */
    private void awaitSeen(long first, long last) {
        Long[] expected = LongStream.rangeClosed(first, last).boxed().toArray(Long[]::new);
        await().atMost(SOON).untilAsserted(() -> assertThat(sequences()).containsExactly(expected));
    }

    private Iterable<Long> sequences() {
        return application.getBean(WatchingApplication.class).sequences;
    }

    private String text(String messageGuid) {
        return simulator
                .world()
                .messages()
                .get(simulator.world().owner(), messageGuid)
                .text();
    }

    private long head() {
        return simulator.world().log().head();
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private String post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port") + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
