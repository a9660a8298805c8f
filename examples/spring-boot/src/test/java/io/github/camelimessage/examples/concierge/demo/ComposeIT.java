// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code compose.yaml} with the images that it names. No container is needed: the programs run as their images say, from the
 * files of the images, with the arguments and the environment of the services, on ports that are free.
 */
@Timeout(400)
class ComposeIT {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();
    private final Map<String, Image> images = new HashMap<>();
    private Map<String, Map<String, Object>> services;

    @BeforeEach
    void read() throws Exception {
        Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(Files.readString(Path.of("compose.yaml")));
        services = file.get("services");
        for (String service : services.keySet()) {
            images.put(
                    service, Image.unpack(Path.of(System.getProperty("image." + service)), directory.resolve(service)));
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (Process process : started) {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void theImagesHoldTheirProgramsAndNothingOfTheTests() throws Exception {
        assertThat(services).containsOnlyKeys("simulator", "concierge");
        for (Image image : images.values()) {
            assertThat(image.user()).isEqualTo("1000:1000");
            assertThat(image.files())
                    .anyMatch(file -> file.matches("/app/libs/imessage-sdk-.*\\.jar"))
                    .anyMatch(file -> file.matches("/app/libs/grpc-okhttp-.*\\.jar"))
                    .noneMatch(file -> file.matches(".*/(junit|assertj|awaitility)[^/]*"));
            for (String file : image.files()) {
                assertThat(Files.getPosixFilePermissions(image.root().resolve(file.substring(1))))
                        .as(file)
                        .contains(PosixFilePermission.OTHERS_READ)
                        .doesNotContain(PosixFilePermission.OTHERS_WRITE);
            }
        }
        assertThat(images.get("simulator").arguments())
                .as("in a container only addresses open to others can be reached")
                .contains("--host=0.0.0.0", "--page-host=0.0.0.0")
                .noneMatch(argument -> argument.startsWith("--token"));
    }

    @Test
    void theServicesUseWhatTheImagesOffer() {
        services.forEach((name, service) -> {
            Image image = images.get(name);
            assertThat(image.names()).containsExactly(service.get("image") + ":latest");
            assertThat(strings(service.get("ports"))).isNotEmpty().allSatisfy(published -> {
                assertThat(published).startsWith("127.0.0.1:");
                assertThat(image.ports()).contains(published.replaceAll(".*:", "") + "/tcp");
            });
            assertThat(probe(service).getHost()).isEqualTo("127.0.0.1");
            assertThat(image.ports()).contains(probe(service).getPort() + "/tcp");
        });
        assertThat(strings(services.get("simulator").get("command")))
                .as("the ports of the image")
                .containsAll(images.get("simulator").arguments().stream()
                        .filter(argument -> argument.contains("port="))
                        .toList());
        assertThat(services.get("concierge").get("depends_on"))
                .isEqualTo(Map.of("simulator", Map.of("condition", "service_healthy")));
    }

    @Test
    void aGuestWhoWritesOnThePageIsAnswered() throws Exception {
        Map<String, Object> simulator = services.get("simulator");
        List<String> arguments = strings(simulator.get("command")).stream()
                .map(argument -> argument.replaceAll("port=\\d+", "port=0").replace("=simulator", "=localhost"))
                .toList();
        Path told = start("simulator", arguments, Map.of());
        String page = "http://localhost:" + awaitGroup(told, "page +http://0\\.0\\.0\\.0:(\\d+)");
        await().atMost(SOON).until(() -> probe(page, simulator) == 200);

        Map<String, Object> concierge = services.get("concierge");
        String grpc = awaitGroup(told, "gRPC +(localhost:\\d+)");
        Map<String, String> environment = new HashMap<>(Map.of("SERVER_PORT", "0"));
        ((Map<?, ?>) concierge.get("environment"))
                .forEach((name, value) -> environment.put(
                        (String) name,
                        ((String) value)
                                .replaceFirst("^simulator:50051$", grpc)
                                .replaceFirst("^/tmp", directory.toString())));
        Path logged = start("concierge", List.of(), environment);
        String application = "http://localhost:" + awaitGroup(logged, "Tomcat started on port (\\d+)");
        await().atMost(SOON).until(() -> probe(application, concierge) == 200);

        String chat = act(page, "openChat", Map.of("as", "alice@example.com"))
                .path("chat")
                .asText();
        act(page, "send", Map.of("as", "alice@example.com", "chat", chat, "text", "Where is the pool?"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get(page + "/api/chats")).contains("The pool is on the roof."));
        assertThat(directory.resolve("concierge")).isDirectoryContaining("glob:**.offsets");
    }

    private Path start(String service, List<String> arguments, Map<String, String> environment) throws IOException {
        Path output = directory.resolve(service + ".log");
        ProcessBuilder process = new ProcessBuilder(images.get(service).command(arguments))
                .directory(images.get(service).root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment().clear();
        process.environment().putAll(environment);
        started.add(process.start());
        return output;
    }

    private static String awaitGroup(Path output, String pattern) {
        Pattern sought = Pattern.compile(pattern);
        return await().atMost(SOON)
                .until(
                        () -> {
                            Matcher matcher = sought.matcher(Files.readString(output));
                            return matcher.find() ? matcher.group(1) : null;
                        },
                        found -> found != null);
    }

    /** Asks as the service's health check does; returns the status. */
    private int probe(String address, Map<String, Object> service) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + probe(service).getPath()))
                .method("HEAD", BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static URI probe(Map<String, Object> service) {
        List<String> command = strings(((Map<?, ?>) service.get("healthcheck")).get("test"));
        assertThat(command.subList(0, 4)).containsExactly("CMD", "wget", "-q", "--spider");
        return URI.create(command.get(4));
    }

    private JsonNode act(String page, String name, Map<String, String> arguments) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page + "/api/acts/" + name))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(arguments)))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private String get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
