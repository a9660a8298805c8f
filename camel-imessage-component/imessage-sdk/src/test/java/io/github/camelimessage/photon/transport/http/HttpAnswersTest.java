// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid answers of a server. */
@Execution(ExecutionMode.CONCURRENT)
class HttpAnswersTest {

    private static final String CHAT = "any;-;alice@example.com";
    private static final String TOKEN = "very-secret";

    private final MockWebServer server = new MockWebServer();
    private IMessageClient client;

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = PhotonClient.builder()
                .transport(TransportType.HTTP)
                .address(server.url("/base/").toString())
                .server("instance-7")
                .token(TOKEN)
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, ValidationException,     invalidArgument,    3,  false",
        "401, AuthenticationException, unauthenticated,    16, false",
        "403, AuthenticationException, unauthorized,       7,  false",
        "404, NotFoundException,       internalError,      5,  false",
        "408, ConnectionException,     timeout,            4,  true",
        "418, IMessageException,       internalError,      2,  false",
        "429, RateLimitException,      internalError,      8,  true",
        "500, IMessageException,       internalError,      13, false",
        "502, ConnectionException,     serviceUnavailable, 14, true",
        "503, ConnectionException,     serviceUnavailable, 14, true",
        "504, ConnectionException,     timeout,            4,  true"
    })
    void aGatewaysPageIsReadByItsStatus(int status, String type, String code, int grpcStatus, boolean retryable) {
        answer(new MockResponse.Builder()
                .code(status)
                .body("<html>sorry</html>")
                .build());

        IMessageException failure = failure(client.chats().setTyping(CHAT, true));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.details().status()).isEqualTo(grpcStatus);
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.details().source()).isEqualTo(ErrorDetails.INTERMEDIARY);
    }

    @Test
    void theBodysCodeCountsMoreThanTheStatus() {
        answer(new MockResponse.Builder()
                .code(503)
                .addHeader("x-request-id", "header-id")
                .addHeader("Retry-After", "2")
                .body(
                        "{\"code\":\"not_found\",\"message\":\"gone, Bearer"
                                + " very-secret\",\"errorCode\":\"chatNotFound\","
                                + "\"context\":{\"chatGuid\":\"very-secret\",\"\":\"nobody\"},\"source\":\"upstream\",\"requestId\":\"body-id\"}")
                .build());

        IMessageException failure = failure(client.chats().get(CHAT));

        assertThat(failure)
                .isInstanceOf(NotFoundException.class)
                .hasMessage("gone, Bearer *** (chatGuid '" + CHAT + "')");
        assertThat(failure.code()).isEqualTo("chatNotFound");
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.context()).containsExactly(Map.entry("chatGuid", "***"));
        assertThat(failure.details().requestId()).isEqualTo("body-id");
        assertThat(failure.details().source()).isEqualTo("upstream");
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void withoutAUsableCodeTheErrorCodeIsNotBelieved() {
        answer(new MockResponse.Builder()
                .code(429)
                .addHeader("x-spectrum-middleware", "1")
                .body("{\"code\":\"strange\",\"errorCode\":\"dailyLimitExceeded\",\"retryable\":false}")
                .build());

        IMessageException failure = failure(client.chats().get(CHAT));

        assertThat(failure).isInstanceOf(RateLimitException.class);
        assertThat(failure.code()).isEqualTo("internalError");
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.details().source()).isEqualTo(ErrorDetails.MIDDLEWARE);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void anEmptyAnswerIsEnoughForACallWithoutResult(int status) throws Exception {
        answer(new MockResponse.Builder().code(status).build());

        client.chats().markRead(CHAT).get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "not json", "[]", ""})
    void anAnswerWithoutItsChatIsAFailure(String body) {
        answer(new MockResponse.Builder().body(body).build());

        assertThat(failure(client.chats().get(CHAT)).code()).isEqualTo("internalError");
    }

    /** Half an emoji, as an escape and as bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"half \\ud83d", "half \u00ed\u00a0\u00bd"})
    void aTextThatIsNoneComesWithReplacements(String name) throws Exception {
        answer(new MockResponse.Builder()
                .body(new Buffer()
                        .writeString(
                                "{\"chat\":{\"guid\":\"" + CHAT + "\",\"displayName\":\"" + name + "\"}}",
                                StandardCharsets.ISO_8859_1))
                .build());

        assertThat(client.chats().get(CHAT).get(10, TimeUnit.SECONDS).displayName())
                .isEqualTo("half \ufffd");
    }

    @Test
    void whateverTheBodyEchoesIsNotShown() {
        answer(new MockResponse.Builder()
                .code(404)
                .body("{\"code\":\"not_found\",\"message\":\"m\",\"errorCode\":\"" + TOKEN + "\",\"source\":\"" + TOKEN
                        + "\",\"requestId\":\"" + TOKEN + "\"}")
                .build());
        assertThat(failure(client.chats().get(CHAT)).details().toString()).doesNotContain(TOKEN);

        answer(new MockResponse.Builder().body(TOKEN).build());
        for (Throwable cause = failure(client.chats().get(CHAT)); cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("very").doesNotContain("\n");
        }
    }

    /** A text is cut at 300 characters; of a token at that place no part is kept. */
    @Test
    void noPartOfATokenIsLeftWhereATextIsCut() {
        for (int before = 270; before <= 300; before++) {
            String echo = "-".repeat(before) + TOKEN + "-".repeat(40);
            answer(new MockResponse.Builder()
                    .code(404)
                    .body("{\"code\":\"not_found\",\"message\":\"" + echo + "\",\"errorCode\":\"" + echo
                            + "\",\"source\":\"" + echo + "\",\"requestId\":\"" + echo + "\",\"context\":{\"" + echo
                            + "\":\"" + echo + "\"}}")
                    .build());

            IMessageException failure = failure(client.chats().get(CHAT));

            assertThat(failure + " " + failure.details()).doesNotContain(TOKEN.substring(0, 3));
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        server.close();

        assertThat(failure(client.chats().get(CHAT)))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining(server.getHostName() + ":" + server.getPort());
    }

    @Test
    void aRefusedTokenNamesItsOption() {
        answer(new MockResponse.Builder().code(401).build());

        assertThat(failure(client.chats().get(CHAT))).hasMessageContaining("the option token or tokenSupplier");
    }

    @Test
    void brokenJsonIsAFailureOfACallWithoutResultToo() {
        answer(new MockResponse.Builder().body("{\"oops").build());

        assertThat(failure(client.chats().markRead(CHAT)).code()).isEqualTo("internalError");
    }

    /** A token is sent to its own host only. */
    @Test
    void redirectsAreNotFollowed() {
        answer(new MockResponse.Builder()
                .code(307)
                .addHeader("Location", server.url("/elsewhere").toString())
                .build());

        assertThat(failure(client.chats().get(CHAT))).isNotInstanceOf(ConnectionException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void theRequestHasTheDocumentedForm() throws Exception {
        answer(new MockResponse.Builder().body("{\"count\":\"7\"}").build());
        assertThat(client.chats().count(true).get(10, TimeUnit.SECONDS)).isEqualTo(7);
        var read = server.takeRequest();
        assertThat(read.getTarget()).isEqualTo("/base/v1/chats:count?includeArchived=true");
        assertThat(read.getHeaders().get("authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(read.getHeaders().get("x-photon-server")).isEqualTo("instance-7");

        answer(new MockResponse.Builder().body("{\"backgroundPresent\":true}").build());
        assertThat(client.chats().hasBackground("any;+;a%b").get(10, TimeUnit.SECONDS))
                .isTrue();
        assertThat(server.takeRequest().getTarget())
                .isEqualTo("/base/v1/chats:hasBackground?chatGuid=any%3B%2B%3Ba%25b");

        answer(new MockResponse.Builder().body("{}").build());
        client.chats().setTyping(CHAT, false).get(10, TimeUnit.SECONDS);
        var write = server.takeRequest();
        assertThat(write.getBody().utf8()).isEqualTo("{\"chatGuid\":\"" + CHAT + "\"}");
        assertThat(write.getHeaders().get("content-type")).isEqualTo("application/json");
        assertThat(write.getHeaders().get("content-length")).isNotNull();
        assertThat(write.getHeaders().get("x-idempotency-key")).isNull();
    }

    @Test
    void aTokenThatNoHeaderCanCarryIsRefusedWithoutShowingIt() {
        try (IMessageClient broken = PhotonClient.builder()
                .transport(TransportType.HTTP)
                .address(server.url("/").toString())
                .token("two\nlines")
                .build()) {
            IMessageException failure = failure(broken.chats().get(CHAT));
            assertThat(failure).isInstanceOf(AuthenticationException.class);
            assertThat(failure.getMessage()).doesNotContain("lines");
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void streamsAreRefused() {
        assertThat(ValidationException.class).isAssignableFrom(streamFailure().getClass());
    }

    private Throwable streamFailure() {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        client.events().catchUp(null).subscribe(new FailureOnly(failure));
        return failure.join();
    }

    private void answer(MockResponse response) {
        server.enqueue(response);
    }

    private static IMessageException failure(CompletableFuture<?> call) {
        try {
            throw new AssertionError("succeeded with " + call.get(10, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            assertThat(e.getCause().toString()).doesNotContain(TOKEN);
            return (IMessageException) e.getCause();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
