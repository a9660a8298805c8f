// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.simulator.linq.webhook.Subscription;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets with which a route starts: with a key that can be guessed anybody could deliver. */
@Isolated("looks at the log")
class WebhookSecretTest extends WebhookSuite {

    private static final String MANUAL = "webhookAutoRegister=false&webhookSecret=";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\"',
            value = {
                "linq,changeme",
                "linq,whsec_AA",
                "linq,test",
                "linq,v1",
                "linq,\"v1,whsec_AA\"",
                "linq,\"" + TestSigner.LINQ_SECRET + ",changeme\"",
                "photon,changeme",
                "photon,test",
                "photon,\"0123456789abcdef0123456789abcdef,short\"",
                "photon,whsec_AA",
                "photon,\"0123456789abcdef0123456789abcdef,v1,whsec_AA\""
            })
    void aWeakSecretStopsTheStartAndIsNotShown(String provider, String secret) {
        Throwable failure = catchThrowable(() -> start("provider=" + provider + "&" + MANUAL + "RAW(" + secret + ")"));

        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).contains("The option webhookSecret cannot be used", "Signing secret");
        for (String part : secret.split(",")) {
            assertThat(text.toString().replace("\"whsec_\"", "")).doesNotContain("=" + part, "(" + part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1,", "v1, "})
    void theVersionBeforeASecretIsNoSecretOfItsOwn(String version) throws Exception {
        Application application = start(
                MANUAL + "RAW(" + version + TestSigner.LINQ_SECRET + "," + version + TestSigner.OTHER_SECRET + ")");

        assertThat(status(application, "e1", TestSigner.LINQ_SECRET)).isEqualTo(200);
        assertThat(status(application, "e2", TestSigner.OTHER_SECRET)).isEqualTo(200);
        byte[] oneByte = Base64.getDecoder().decode("v1==".substring(0, 2));
        assertThat(status(application, "e3", Base64.getEncoder().encodeToString(oneByte)))
                .isEqualTo(401);
    }

    @Test
    void aShortSecretIsLogged() throws Exception {
        try (CapturedLog log = CapturedLog.of("io.github.camelimessage.component.imessage.webhook")) {
            String secret = "whsec_" + Base64.getEncoder().encodeToString("0123456789abcdef".getBytes());
            Application application = start(MANUAL + "RAW(" + secret + ")");

            assertThat(status(application, "e1", secret)).isEqualTo(200);
            assertThat(log.linesWith("Webhook /hook: Signing secret 1 of 1 is short"))
                    .isOne();
            assertThat(log.linesWith(secret)).isZero();
        }
    }

    @Test
    void aWeakOneInTheRepositoryStopsTheStart() throws Exception {
        DefaultCamelContext context = context();
        int port = serve(context);
        String url = "http://127.0.0.1:" + port;
        Subscription made = webhooks().subscribe(url + "/hook?version=2026-02-03");
        MemoryStateRepository secrets = new MemoryStateRepository();
        secrets.setState("imessage-webhook-" + made.id(), "whsec_AA");
        context.getRegistry().bind("secrets", secrets);

        assertThatThrownBy(() -> start(context, "platform-http", url, "webhookSecretRepository=#secrets", route -> {}))
                .hasMessageContaining("The value in the webhookSecretRepository for the subscription " + made.id())
                .hasMessageContaining("too short")
                .hasMessageNotContaining("whsec_AA");
    }

    /** Also without a secret: every event of a subscription that cannot be verified would be lost. */
    @ParameterizedTest
    @ValueSource(strings = {"\"whsec_AA\"", "\"\"", "null", "\"not base64\""})
    void aWeakOneFromTheVendorIsNotKeptAndItsSubscriptionIsRemoved(String secret) throws Exception {
        Queue<String> requests = new ConcurrentLinkedQueue<>();
        HttpServer vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        vendor.createContext("/", request -> answer(request, secret, requests));
        vendor.start();
        try {
            DefaultCamelContext context = context();
            context.getComponent("imessage", IMessageComponent.class)
                    .getConfiguration()
                    .setAddress("http://127.0.0.1:" + vendor.getAddress().getPort() + "/api/partner");
            MemoryStateRepository secrets = new MemoryStateRepository();
            context.getRegistry().bind("secrets", secrets);
            String url = "http://127.0.0.1:" + serve(context);

            assertThatThrownBy(
                            () -> start(context, "platform-http", url, "webhookSecretRepository=#secrets", route -> {}))
                    .hasMessageContaining("Linq created the subscription s-1 with a secret that cannot be used")
                    .hasMessageNotContaining("whsec_AA");
            assertThat(requests).contains("DELETE /api/partner/v3/webhook-subscriptions/s-1");
            assertThat(secrets.getState("imessage-webhook-s-1")).isNull();
        } finally {
            vendor.stop(0);
        }
    }

    private static void answer(HttpExchange request, String secret, Queue<String> requests) throws IOException {
        String path = request.getRequestURI().getPath();
        requests.add(request.getRequestMethod() + " " + path);
        request.getRequestBody().readAllBytes();
        String json = "{}";
        if (path.endsWith("webhook-events")) {
            json = "{\"events\":[\"call.ringing\"]}";
        } else if (request.getRequestMethod().equals("GET")) {
            json = "{\"subscriptions\":[]}";
        } else if (request.getRequestMethod().equals("POST")) {
            json = "{\"id\":\"s-1\",\"is_active\":true,\"signing_secret\":" + secret + "}";
        }
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        boolean isDelete = request.getRequestMethod().equals("DELETE");
        request.getResponseHeaders().put("Content-Type", List.of("application/json"));
        request.sendResponseHeaders(isDelete ? 204 : 200, isDelete ? -1 : bytes.length);
        if (!isDelete) {
            request.getResponseBody().write(bytes);
        }
        request.close();
    }

    private static int status(Application application, String id, String secret) throws Exception {
        byte[] body = TestSigner.event(id, "call.ringing", "{}");
        return post(application.url(), TestSigner.linq(secret, id, Instant.now(), body), body)
                .statusCode();
    }
}
