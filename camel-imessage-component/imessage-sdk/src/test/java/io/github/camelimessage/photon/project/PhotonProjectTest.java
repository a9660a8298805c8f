// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.error.ValidationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to the management plane, and the results made of its answers. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class PhotonProjectTest {

    private static final String ID = "5b9c9a4e-0000-4000-8000-000000000001";
    private static final String SECRET = "a-project-secret/of+somebody";
    private static final String SHARED =
            "{\"succeed\":true,\"data\":{\"type\":\"shared\",\"token\":\"pool-token\",\"expiresIn\":3600}}";
    private static final String DEDICATED = "{\"succeed\":true,\"data\":{\"type\":\"dedicated\",\"expiresIn\":3600,"
            + "\"auth\":{\"bb\":\"token-b\",\"aa\":\"token-a\"},"
            + "\"numbers\":{\"aa\":\"+15550000001\",\"bb\":null}}}";

    private final MockWebServer server = new MockWebServer();
    private PhotonProject project;

    @BeforeEach
    void start() throws Exception {
        server.start();
        project = PhotonProject.builder()
                .projectId(ID)
                .projectSecret(SECRET + "\n")
                .managementAddress(server.url("/").toString())
                .build();
    }

    @AfterEach
    void stop() {
        project.close();
        server.close();
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private static <A> A get(CompletionStage<A> call) throws Exception {
        return call.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static IMessageException failure(CompletionStage<?> call) throws Exception {
        Throwable failure =
                call.handle((answer, thrown) -> thrown).toCompletableFuture().get(60, TimeUnit.SECONDS);
        Throwable cause = failure instanceof IMessageException ? failure : failure.getCause();
        assertThat(cause).isInstanceOf(IMessageException.class);
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        assertThat(text + " " + ((IMessageException) cause).context())
                .doesNotContain(SECRET)
                .doesNotContain("token-a")
                .doesNotContain("pool-token")
                .doesNotContain(Credentials.basic(ID, SECRET).substring(6));
        return (IMessageException) cause;
    }

    private RecordedRequest request() throws InterruptedException {
        return server.takeRequest(60, TimeUnit.SECONDS);
    }

    @Test
    void idAndSecretAreExchangedForTheTokenOfTheSharedPool() throws Exception {
        answer(200, SHARED);
        LineAccess access = project.access(null);

        assertThat(get(access.token())).isEqualTo("pool-token");

        assertThat(access.line()).isNull();
        RecordedRequest request = request();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/projects/" + ID + "/imessage/tokens");
        assertThat(request.getHeaders().get("authorization")).isEqualTo(Credentials.basic(ID, SECRET));
        assertThat(request.getBodySize()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"+15550000001, token-a, aa", "aa, token-a, aa", "bb, token-b, bb"})
    void aLineIsFoundByNumberOrInstance(String name, String token, String instance) throws Exception {
        answer(200, DEDICATED);
        LineAccess access = project.access(" " + name);
        assertThat(get(access.token())).isEqualTo(token);
        assertThat(access.line().instanceId()).isEqualTo(instance);
        assertThat(get(project.lines()))
                .containsExactly(new ProjectLine("aa", "+15550000001"), new ProjectLine("bb", null));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void withSeveralLinesAndNoneNamedTheErrorListsThem() throws Exception {
        answer(200, DEDICATED);
        assertThat(failure(project.access(null).token()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("2 lines")
                .hasMessageContaining("+15550000001 (instance aa), instance bb");
    }

    @Test
    void theErrorForAnUnknownLineListsTheLines() throws Exception {
        answer(200, DEDICATED);
        assertThat(failure(project.access("+15559999999").token()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("no line '+15559999999'")
                .hasMessageContaining("+15550000001 (instance aa)");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void theSharedPoolHasNoLineToName() throws Exception {
        answer(200, SHARED);
        assertThat(failure(project.access("+15550000001").token()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("shared pool");
    }

    @ParameterizedTest
    @CsvSource({
        "401, projectId and projectSecret",
        "403, may be suspended",
        "404, does not have",
        "422, refused",
    })
    void aRefusalIsReportedWithoutARetry(int status, String text) throws Exception {
        answer(status, "{\"succeed\":false,\"code\":\"aCode\",\"message\":\"No, " + SECRET + "\"}");
        IMessageException failure = failure(project.access(null).token());
        assertThat(failure)
                .isInstanceOf(
                        switch (status) {
                            case 404 -> NotFoundException.class;
                            case 422 -> ValidationException.class;
                            default -> AuthenticationException.class;
                        })
                .hasMessageContaining(text)
                .hasMessageContaining("No, ***");
        assertThat(failure.code()).isEqualTo("aCode");
        assertThat(failure.retryable()).isFalse();
        assertThat(failure(project.access(null).token())).isSameAs(failure);
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(project.status().lastFailure()).isSameAs(failure);
    }

    @Test
    void successThatIsNoneIsAFailure() throws Exception {
        answer(200, "{\"succeed\":false,\"code\":\"suspended\",\"message\":\"The project is suspended\"}");
        assertThat(failure(project.access(null).token()))
                .hasMessageContaining("The project is suspended")
                .extracting(IMessageException::code)
                .isEqualTo("suspended");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void temporaryFailuresAreRetried(int status) throws Exception {
        answer(status, "<html>");
        answer(200, SHARED);
        assertThat(get(project.access(null).token())).isEqualTo("pool-token");
    }

    @Test
    void aPlaneThatStaysAwayIsAConnectionErrorThatMayPass() throws Exception {
        for (int i = 0; i < 4; i++) {
            answer(i % 2 == 0 ? 429 : 503, "");
        }
        assertThat(failure(project.access(null).token()))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("not available")
                .extracting(IMessageException::retryable)
                .isEqualTo(true);
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void aLongWaitFailsAtOnce() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "60")
                .build());
        IMessageException failure = failure(project.access(null).token());
        assertThat(failure).isInstanceOf(RateLimitException.class);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void anAddressWithAClosedPortIsNamed() throws Exception {
        String authority = server.getHostName() + ":" + server.getPort();
        server.close();
        assertThat(failure(project.access(null).token()))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining(authority)
                .hasMessageContaining("managementAddress");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"shared\",\"token\":\"pool-token\"}",
                "{\"type\":\"shared\",\"token\":\"pool-token\",\"expiresIn\":0}",
                "{\"type\":\"shared\",\"token\":\"pool-token\",\"expiresIn\":\"pool-token\"}",
                "{\"type\":\"shared\",\"token\":\"\",\"expiresIn\":60}",
                "{\"type\":\"both\",\"token\":\"pool-token\",\"expiresIn\":60}",
                "{\"type\":\"dedicated\",\"auth\":[\"token-a\"],\"expiresIn\":60}",
                "null"
            })
    void anAnswerThatIsNotThatOfTheDocumentsIsRefusedWithoutShowingIt(String data) throws Exception {
        answer(200, "{\"succeed\":true,\"data\":" + data + "}");
        assertThat(failure(project.access(null).token())).hasMessageContaining("answer");
    }

    @Test
    void requestsKeepToTheRateLimit() throws Exception {
        int count = 11;
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            answer(200, "{\"succeed\":true,\"data\":[]}");
        }
        List<? extends CompletionStage<?>> calls =
                Stream.generate(() -> project.webhooks().list()).limit(count).toList();
        for (CompletionStage<?> call : calls) {
            get(call);
        }
        // Six in a second would be one too many; eleven need two whole seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void nothingOfASecretIsInATextOrInJson() throws Exception {
        answer(
                200,
                "{\"succeed\":true,\"data\":{\"id\":\"w1\",\"webhookUrl\":\"https://example.com/\","
                        + "\"signingSecret\":\"sign-1\",\"standardSigningSecret\":\"whsec_1\",\"status\":\"active\"}}");
        ProjectWebhook made = get(project.webhooks().register(NewProjectWebhook.of("https://example.com/")));
        assertThat(made.signingSecret()).isEqualTo("sign-1");
        assertThat(made.standardSigningSecret()).isEqualTo("whsec_1");
        assertThat(made + new ObjectMapper().writeValueAsString(made))
                .doesNotContain("sign-1")
                .doesNotContain("whsec_1");
        RecordedRequest request = request();
        assertThat(request.getTarget()).isEqualTo("/projects/" + ID + "/webhooks/");
        assertThat(request.getBody().utf8())
                .isEqualTo("{\"webhookUrl\":\"https://example.com/\",\"schemaVersion\":\"normalized-events.v1\"}");
        assertThat(project.toString()).doesNotContain(SECRET);
    }

    @Test
    void aRegistrationIsNotRepeatedWhenItMayHaveHappened() throws Exception {
        answer(500, "");
        assertThat(failure(project.webhooks().register(NewProjectWebhook.of("https://example.com/"))))
                .isInstanceOf(ConnectionException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void changesOfAWebhookSayNoMoreThanIsChanged() throws Exception {
        answer(200, "{\"succeed\":true,\"data\":{\"id\":\"w1\",\"enabled\":true}}");
        answer(
                200,
                "{\"succeed\":true,\"data\":{\"standardSigningSecret\":\"whsec_2\",\"previousValidUntil\":\"2026-07-02T00:00:00Z\"}}");
        answer(200, "{\"succeed\":true,\"data\":[\"192.0.2.1\"]}");
        answer(200, "{\"succeed\":true,\"data\":{\"ips\":[\"192.0.2.1\",\"192.0.2.2\"]}}");
        answer(200, "{\"succeed\":true,\"data\":{\"id\":\"w1\"}}");
        ProjectWebhooks webhooks = project.webhooks();

        get(webhooks.update("w1", new ProjectWebhookUpdate().enabled(true).failureNotificationEmail(null)));
        RotatedSecret rotated = get(webhooks.rotateSecret("w1", Duration.ofHours(2)));
        assertThat(get(webhooks.egressAddresses())).containsExactly("192.0.2.1");
        assertThat(get(webhooks.egressAddresses())).containsExactly("192.0.2.1", "192.0.2.2");
        get(webhooks.delete("w1"));

        assertThat(rotated.toString()).doesNotContain("whsec_2");
        assertThat(request().getBody().utf8()).isEqualTo("{\"enabled\":true,\"failureNotificationEmail\":null}");
        RecordedRequest rotation = request();
        assertThat(rotation.getTarget()).endsWith("/webhooks/w1/secret/rotate");
        assertThat(rotation.getBody().utf8()).isEqualTo("{\"overlapSeconds\":7200}");
        assertThat(failure(webhooks.rotateSecret("w1", Duration.ofDays(8)))).isInstanceOf(ValidationException.class);
        assertThat(failure(webhooks.delete("../users"))).isInstanceOf(ValidationException.class);
    }

    @Test
    void usersAndTheBestLine() throws Exception {
        answer(200, "{\"succeed\":true,\"data\":{\"users\":[{\"id\":\"u1\",\"phoneNumber\":\"+15551234567\"}]}}");
        answer(200, "{\"succeed\":true,\"data\":{\"id\":\"u2\",\"type\":\"shared\"}}");
        answer(
                200,
                "{\"succeed\":true,\"data\":{\"id\":\"l1\",\"phoneNumber\":\"+15550000001\",\"isBestAvailable\":false}}");
        answer(
                200,
                "{\"succeed\":true,\"data\":{\"line\":{\"id\":\"l1\",\"phoneNumber\":\"+15550000001\"},\"isBestAvailable\":true}}");

        assertThat(get(project.users().list("shared")))
                .extracting(ProjectUser::phoneNumber)
                .containsExactly("+15551234567");
        assertThat(get(project.users().create(NewProjectUser.shared("+15551234567")))
                        .id())
                .isEqualTo("u2");
        assertThat(get(project.bestLine())).isEqualTo(new BestLine("l1", "+15550000001", false));
        assertThat(get(project.bestLine()).isBestAvailable()).isTrue();

        assertThat(request().getTarget()).endsWith("/users/?type=shared");
        assertThat(request().getBody().utf8()).isEqualTo("{\"type\":\"shared\",\"phoneNumber\":\"+15551234567\"}");
        assertThat(request().getTarget()).endsWith("/lines/route");
        assertThat(failure(project.users().create(NewProjectUser.shared("555"))))
                .isInstanceOf(ValidationException.class);
        assertThat(failure(project.users().create(NewProjectUser.dedicated("+15551234567", null))))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void aRefusalOfAnyLengthIsShownInShort() throws Exception {
        String cut = "x".repeat(290) + SECRET;
        answer(400, "{\"code\":\"" + cut + "\",\"message\":\"" + cut + "y".repeat(1_000_000) + "\"}");

        IMessageException failure = failure(project.bestLine());

        assertThat(failure.getMessage()).hasSizeLessThan(600).doesNotContain(SECRET.substring(0, 8));
        assertThat(failure.code()).hasSizeLessThan(600).doesNotContain(SECRET.substring(0, 8));
    }

    @Test
    void closingFailsWaitingCalls() throws Exception {
        CompletionStage<String> waiting = project.access(null).token();
        project.close();
        assertThat(failure(waiting)).isInstanceOf(ConnectionException.class);
        assertThat(failure(project.access(null).token())).isInstanceOf(ConnectionException.class);
    }

    @Test
    void aBuilderNamesWhatIsMissingAndShowsNoSecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhotonProject.builder().projectSecret(SECRET).build())
                .withMessageContaining("projectId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhotonProject.builder().projectId(ID).build())
                .withMessageContaining("projectSecret");
        assertThatThrownBy(() -> PhotonProject.builder()
                        .projectId(ID)
                        .projectSecret(SECRET)
                        .managementAddress("ftp://" + SECRET + "@example.com")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("managementAddress")
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> PhotonProject.builder()
                        .projectId("..")
                        .projectSecret(SECRET)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("projectId");
    }
}
