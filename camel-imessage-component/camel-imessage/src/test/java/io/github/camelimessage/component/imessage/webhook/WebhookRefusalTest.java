// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.simulator.webhook.Attempt;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are refused before a route starts, without any effect. */
@Execution(ExecutionMode.CONCURRENT)
class WebhookRefusalTest extends WebhookSuite {

    @Test
    void forgedAndLateDeliveriesAreRefused() throws Exception {
        start("");
        simulator.faults().webhooks().forgeSignature("call.ringing", 1);
        webhooks().emit("call.ringing", Map.of());
        settle();
        simulator.faults().webhooks().sendLate("call.ringing", 1);
        webhooks().emit("call.ringing", Map.of());
        settle();

        assertThat(webhooks().deliveries().all()).hasSize(2).allSatisfy(one -> assertThat(one.attempts())
                .extracting(Attempt::status)
                .containsExactly(401));
        assertThat(received).isEmpty();
    }

    @Test
    void whatIsSignedButNoEventIsABadRequest() throws Exception {
        Application application = start("");
        for (String text :
                List.of("", "[]", "{}", "{\"event_id\":\"1\"}", "{\"event_id\":1,\"event_id\":2}", "\u0000")) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            Map<String, String> headers = TestSigner.linq(subscription().secret(), "e1", Instant.now(), body);
            assertThat(post(application.url(), headers, body).statusCode())
                    .as(text)
                    .isEqualTo(400);
        }
        assertThat(received).isEmpty();
    }

    @Test
    void aBodyAboveTheLimitIsRefusedAndOneAtTheLimitIsNot() throws Exception {
        byte[] body = TestSigner.event("e1", "call.ringing", "{\"text\":\"" + "x".repeat(2000) + "\"}");
        Application application = start("webhookMaxBodySize=" + body.length);
        byte[] longer = TestSigner.event("e2", "call.ringing", "{\"text\":\"" + "x".repeat(2001) + "\"}");

        assertThat(post(
                                application.url(),
                                TestSigner.linq(subscription().secret(), "e2", Instant.now(), longer),
                                longer)
                        .statusCode())
                .isEqualTo(413);
        assertThat(post(application.url(), TestSigner.linq(subscription().secret(), "e1", Instant.now(), body), body)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutTheOptionABodyHasAMebibyte() throws Exception {
        Application application = start("webhookAutoRegister=false&webhookSecret=" + TestSigner.LINQ_SECRET);
        int frame = TestSigner.event("e1", "call.ringing", "{\"text\":\"\"}").length;
        String longest = "x".repeat(1_048_576 - frame);

        assertThat(status(application, "{\"text\":\"" + longest + "\"}", Instant.now()))
                .isEqualTo(200);
        assertThat(status(application, "{\"text\":\"" + longest + "x\"}", Instant.now()))
                .isEqualTo(413);
        assertThat(received).hasSize(1);
    }

    @Test
    void aTimeIsGoodForFiveMinutesInEitherDirection() throws Exception {
        Application application = start("webhookAutoRegister=false&webhookSecret=" + TestSigner.LINQ_SECRET);

        assertThat(status(application, "{}", Instant.now().minusSeconds(240))).isEqualTo(200);
        assertThat(status(application, "{}", Instant.now().plusSeconds(240))).isEqualTo(200);
        assertThat(status(application, "{}", Instant.now().minusSeconds(301))).isEqualTo(401);
        assertThat(status(application, "{}", Instant.now().plusSeconds(360))).isEqualTo(401);
    }

    @Test
    void theOptionChangesTheTolerance() throws Exception {
        Application application =
                start("webhookAutoRegister=false&webhookTolerance=25m&webhookSecret=" + TestSigner.LINQ_SECRET);

        assertThat(status(application, "{}", Instant.now().minusSeconds(1440))).isEqualTo(200);
        assertThat(status(application, "{}", Instant.now().minusSeconds(1501))).isEqualTo(401);
        assertThat(status(application, "{}", Instant.now().plusSeconds(1560))).isEqualTo(401);
    }

    /** The status of the answer to an event with this data that was signed at that time. */
    private static int status(Application application, String data, Instant at) throws Exception {
        byte[] body = TestSigner.event("e1", "call.ringing", data);
        return post(application.url(), TestSigner.linq(TestSigner.LINQ_SECRET, "e1", at, body), body)
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void otherMethodsAreRefused(String method) throws Exception {
        Application application = start("");
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.url()))
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void nothingOfARequestReachesTheRouteAndNothingOfTheRouteReachesTheAnswer() throws Exception {
        Application application = start("", exchange -> {
            exchange.getMessage().setBody("internal");
            exchange.getMessage().setHeader("X-Internal", "1");
        });
        HttpResponse<String> answer = deliver(
                new Application(application.context(), application.url() + "?CamelIMessageChatGuid=evil&q=1"),
                "e1",
                Map.of(
                        "CamelIMessageChatGuid",
                        "evil",
                        "camelimessageoperation",
                        "leaveGroup",
                        "CAMELFILENAME",
                        "/etc/passwd",
                        "X-Mine",
                        "1",
                        "Authorization",
                        "Basic YTpi"));

        assertThat(answer.statusCode()).isBetween(200, 299);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map()).doesNotContainKeys("x-internal", "x-mine");
        Exchange exchange = received.element();
        assertThat(exchange.getMessage().getHeaders())
                .containsOnlyKeys(
                        "X-Internal",
                        IMessageConstants.EVENT_TYPE,
                        IMessageConstants.IS_FROM_ME,
                        IMessageConstants.EVENT_ID,
                        IMessageConstants.TRACE_ID,
                        IMessageConstants.MESSAGE_TIMESTAMP);
        assertThat(exchange.getProperties().toString()).doesNotContain("evil");
        assertThat(exchange.getProperty(Exchange.CHARSET_NAME)).isNull();
    }
}
