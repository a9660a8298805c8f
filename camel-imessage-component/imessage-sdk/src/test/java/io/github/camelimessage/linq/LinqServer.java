// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.linq.api.LinqApi;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.model.linq.UpdateChatRequest;
import io.github.camelimessage.sdk.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A scripted API and a client of it. */
abstract class LinqServer {

    static final String TOKEN = "very-secret";
    static final String ID = "11111111-2222-3333-4444-555555555555";
    static final String OTHER_ID = "aaaaaaaa-2222-3333-4444-555555555555";
    static final String LINE = "+12223334444";
    static final String PERSON = "+15551234567";
    static final String HANDLE = "{\"id\":\"h\",\"handle\":\"" + PERSON
            + "\",\"joined_at\":\"2026-02-05T19:31:13Z\",\"service\":\"iMessage\"}";
    static final String CHAT = "{\"id\":\"" + ID + "\",\"created_at\":\"2026-02-05T19:31:13.123456789Z\","
            + "\"display_name\":null,\"handles\":[" + HANDLE + "],\"is_archived\":false,\"is_group\":false,"
            + "\"updated_at\":\"2026-02-05T19:31:13Z\"}";
    static final String SENT = "{\"id\":\"" + OTHER_ID + "\",\"created_at\":\"2026-02-05T19:31:13Z\","
            + "\"delivery_status\":\"queued\",\"is_read\":false,\"parts\":[{\"type\":\"text\",\"value\":\"hi\","
            + "\"reactions\":null}],\"sent_at\":null}";
    static final String MESSAGE = "{\"id\":\"" + OTHER_ID + "\",\"chat_id\":\"" + ID
            + "\",\"created_at\":\"2026-02-05T19:31:13Z\",\"delivery_status\":\"delivered\",\"is_delivered\":true,"
            + "\"is_from_me\":false,\"is_read\":false,\"updated_at\":\"2026-02-05T19:31:13Z\"}";

    static final SendMessageRequest HI = new SendMessageRequest(LinqMessageContent.text("hi"), null);
    static final UpdateChatRequest EMPTY = new UpdateChatRequest(null, null);

    final MockWebServer server = new MockWebServer();
    LinqClient client;

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = builder().build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    LinqClientBuilder builder() {
        return LinqClient.builder()
                .baseUrl(server.url("/api/partner").toString())
                .token(TOKEN)
                .retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2)));
    }

    LinqApi api() {
        return client.api();
    }

    void answer(int status, String json) {
        answer(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(json)
                .build());
    }

    void answer(MockResponse response) {
        server.enqueue(response);
    }

    static MockResponse error(int status, int code) {
        return new MockResponse.Builder()
                .code(status)
                .body("{\"success\":false,\"error\":{\"status\":" + status + ",\"code\":" + code
                        + ",\"message\":\"no\"},\"trace_id\":\"t\"}")
                .build();
    }

    RecordedRequest request() throws InterruptedException {
        RecordedRequest request = server.takeRequest(30, TimeUnit.SECONDS);
        assertThat(request).as("a request").isNotNull();
        return request;
    }

    static <T> T result(CompletableFuture<T> call) throws Exception {
        return call.get(30, TimeUnit.SECONDS);
    }

    static IMessageException failure(CompletableFuture<?> call) throws InterruptedException, TimeoutException {
        try {
            throw new AssertionError("succeeded with " + call.get(30, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                assertThat(cause.toString()).doesNotContain(TOKEN);
            }
            assertThat(e.getCause()).isInstanceOf(IMessageException.class);
            IMessageException failure = (IMessageException) e.getCause();
            assertThat(failure.context().toString()).doesNotContain(TOKEN);
            return failure;
        }
    }
}
