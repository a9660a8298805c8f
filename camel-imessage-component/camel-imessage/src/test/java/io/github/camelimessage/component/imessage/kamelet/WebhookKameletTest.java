// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.kamelet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.TestContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.component.webhook.WebhookComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.util.URISupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Kamelet for webhooks behind a real HTTP server, with secrets that contain all special characters of a URI. */
@Timeout(180)
class WebhookKameletTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String BYTES_OF_ALL = "whsec_+/+/++//AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGA==";

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final DefaultCamelContext context = new TestContext();
    private int port;

    @TempDir
    Path directory;

    @BeforeEach
    void serve() throws Exception {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(configuration);
        context.addService(server);
        context.getComponent("webhook", WebhookComponent.class)
                .getConfiguration()
                .setWebhookComponentName("platform-http");
        context.getShutdownStrategy().setTimeout(10);
        context.start();
        port = server.getServer().actualPort();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    /** As users write it in YAML. Camel makes a URI of it, so a value with an ampersand needs RAW. */
    private void startYaml(String provider, String secret, String types) throws Exception {
        String route =
                """
                - route:
                    from:
                      uri: "kamelet:imessage-webhook-source"
                      parameters:
                        provider: "%s"
                        webhookSecret: "%s"
                        webhookPath: "/hooks/in"
                        idempotentFile: "%s"
                        types: "%s"
                      steps:
                        - to: "bean:heard"
                """
                        .formatted(
                                provider,
                                secret.contains("&") ? "RAW(" + secret + ")" : secret,
                                directory.resolve("completed"),
                                types);
        context.getRegistry().bind("heard", (Processor)
                exchange -> heard.add(exchange.getMessage().getHeader(IMessageConstants.EVENT_ID, String.class)));
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("hook.yaml", route));
    }

    private void startJava(String provider, String secret) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("kamelet:imessage-webhook-source?provider=" + provider + "&webhookSecret=RAW(" + secret
                                + ")&webhookPath=/hooks/in&idempotentFile=" + directory.resolve("completed"))
                        .process(exchange ->
                                heard.add(exchange.getMessage().getHeader(IMessageConstants.EVENT_ID, String.class)));
            }
        });
    }

    private int deliver(Map<String, String> headers, byte[] body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hooks/in"))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private int linq(String secret, String id, String type) throws Exception {
        byte[] body =
                """
                {"api_version":"v3","webhook_version":"2026-02-03","event_type":"%s","event_id":"%s",\
                "created_at":"2026-02-05T19:31:13.123456789Z","trace_id":"t","partner_id":"p","data":{}}"""
                        .formatted(type, id)
                        .getBytes(StandardCharsets.UTF_8);
        String time = String.valueOf(Instant.now().getEpochSecond());
        byte[] key = Base64.getDecoder().decode(secret.replace("whsec_", ""));
        String signature = Base64.getEncoder().encodeToString(mac(key, id + "." + time + ".", body));
        return deliver(
                Map.of("webhook-id", id, "webhook-timestamp", time, "webhook-signature", "v1," + signature), body);
    }

    private int photon(String secret) throws Exception {
        byte[] body = "{\"event\":\"later\",\"x\":1}".getBytes(StandardCharsets.UTF_8);
        String time = String.valueOf(Instant.now().getEpochSecond());
        byte[] mac = mac(secret.getBytes(StandardCharsets.UTF_8), "v0:" + time + ":", body);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Spectrum-Timestamp", time);
        headers.put("X-Spectrum-Signature", "v0=" + HexFormat.of().formatHex(mac));
        return deliver(headers, body);
    }

    private static byte[] mac(byte[] key, String prefix, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update(prefix.getBytes(StandardCharsets.UTF_8));
        return mac.doFinal(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain-and-long-enough",
                "+twenty+characters+++",
                "%twenty%2Bcharacters%",
                "a=b&types=chat.created&webhookSecret=other",
                "//twenty/characters==",
                "a#b?c;d:e@f~g!h$i*j'k",
                ")a(twenty)characters)",
                "}a{twenty}characters}",
                "+%&/=#+%26&#38;=+RAW(+"
            })
    void photonsSecretsMayHoldAnything(String secret) throws Exception {
        startYaml("photon", secret, "");

        assertThat(photon(secret)).isEqualTo(200);
        assertThat(photon(secret + "x")).isEqualTo(401);
        assertThat(heard).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+twenty+characters+++",
                "%twenty%2Bcharacters%",
                "a=b&types=chat.created",
                "//twenty/characters=="
            })
    void photonsSecretsInAUriToo(String secret) throws Exception {
        startJava("photon", secret);

        assertThat(photon(secret)).isEqualTo(200);
        assertThat(photon(secret.replace('+', ' ') + "x")).isEqualTo(401);
    }

    @Test
    void linqsSecretsInYamlAndTypes() throws Exception {
        startYaml("linq", BYTES_OF_ALL, "message.received, chat.created");

        assertThat(linq(BYTES_OF_ALL, "one", "message.received")).isEqualTo(200);
        assertThat(linq(BYTES_OF_ALL, "two", "message.failed")).isEqualTo(200);
        assertThat(linq(BYTES_OF_ALL.replace('+', 'A'), "three", "message.received"))
                .isEqualTo(401);
        assertThat(heard).containsExactly("one");
    }

    @Test
    void linqsSecretsInAUri() throws Exception {
        startJava("linq", BYTES_OF_ALL);

        assertThat(linq(BYTES_OF_ALL, "one", "call.ringing")).isEqualTo(200);
        assertThat(heard).containsExactly("one");
    }

    /** Also after a restart: the ids are in the file. */
    @Test
    void aRepeatedDeliveryStartsNoExchange() throws Exception {
        startYaml("linq", BYTES_OF_ALL, "");
        assertThat(linq(BYTES_OF_ALL, "one", "call.ringing")).isEqualTo(200);
        assertThat(linq(BYTES_OF_ALL, "one", "call.ringing")).isEqualTo(200);

        assertThat(heard).containsExactly("one");
        assertThat(Files.readString(directory.resolve("completed"))).contains("one");
    }

    @Test
    void theSecretIsNotShown() throws Exception {
        startYaml("photon", "very+secret%25&types=none", "");

        assertThat(context.getEndpoints()).isNotEmpty().allSatisfy(endpoint -> {
            assertThat(endpoint.toString()).doesNotContain("very");
            assertThat(URISupport.sanitizeUri(endpoint.getEndpointUri())).doesNotContain("very");
        });
    }
}
