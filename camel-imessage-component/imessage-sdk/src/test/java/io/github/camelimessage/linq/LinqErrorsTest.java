// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.sdk.RetryPolicy;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The errors of failed calls. */
@Execution(ExecutionMode.CONCURRENT)
class LinqErrorsTest extends LinqServer {

    @BeforeEach
    void withoutRepeats() {
        client.close();
        client = builder().retry(RetryPolicy.OFF).build();
    }

    @ParameterizedTest
    @CsvSource({
        "400, 1002, ValidationException,     false",
        "401, 2004, AuthenticationException, false",
        "403, 2005, AuthenticationException, false",
        "403, 2006, AuthenticationException, false",
        "403, 2008, ValidationException,     false",
        "403, 2024, ValidationException,     false",
        "403, 2026, ValidationException,     false",
        "403, 2027, IMessageException,       false",
        "404, 2001, NotFoundException,       false",
        "404, 2007, NotFoundException,       true",
        "409, 1006, ValidationException,     false",
        "409, 2009, IMessageException,       true",
        "409, 2013, ValidationException,     false",
        "409, 2015, ValidationException,     false",
        "422, 4005, ValidationException,     false",
        "429, 1007, RateLimitException,      true",
        "500, 2022, IMessageException,       true",
        "500, 3006, IMessageException,       true",
        "500, 3007, IMessageException,       false",
        "500, 5002, IMessageException,       false",
        "500, 9999, IMessageException,       true",
        "503, 4004, ConnectionException,     true",
        "503, 4009, ConnectionException,     false",
        "504, 3005, ConnectionException,     true",
        "418, 9999, IMessageException,       false"
    })
    void eachCodeHasItsException(int status, int code, String type, boolean retryable) throws Exception {
        answer(error(status, code));

        IMessageException failure = failure(api().chats().update(ID, EMPTY));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.code()).isEqualTo(Integer.toString(code));
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.details().httpStatus()).isEqualTo(status);
        assertThat(failure.details().requestId()).isEqualTo("t");
        assertThat(failure.context()).containsEntry("operation", "PUT /v3/chats/" + ID);
        assertThat(failure).hasMessageStartingWith("no");
    }

    @ParameterizedTest
    @CsvSource({
        "400, ValidationException,     invalidArgument,    false",
        "401, AuthenticationException, unauthenticated,    false",
        "403, AuthenticationException, unauthorized,       false",
        "404, NotFoundException,       notFound,           false",
        "408, ConnectionException,     timeout,            true",
        "409, ValidationException,     preconditionFailed, false",
        "429, RateLimitException,      rateLimited,        true",
        "500, IMessageException,       internalError,      true",
        "502, ConnectionException,     serviceUnavailable, true",
        "503, ConnectionException,     serviceUnavailable, true",
        "504, ConnectionException,     timeout,            true",
        "302, IMessageException,       internalError,      false"
    })
    void aPageOfAGatewayIsMappedByItsStatus(int status, String type, String code, boolean retryable) throws Exception {
        answer(new MockResponse.Builder()
                .code(status)
                .addHeader("X-Trace-ID", "from-header")
                .addHeader("Location", "/elsewhere")
                .body("<html>sorry</html>")
                .build());

        IMessageException failure = failure(api().chats().update(ID, EMPTY));

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.details().source()).isEqualTo(ErrorDetails.INTERMEDIARY);
        assertThat(failure.details().requestId()).isEqualTo("from-header");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void nothingInTheTextsShowsTheToken() throws Exception {
        answer(new MockResponse.Builder()
                .code(400)
                .body("{\"error\":{\"code\":1003,\"message\":\"bad: Bearer " + TOKEN + "\",\"doc_url\":\"https://d/"
                        + TOKEN + "\"},\"trace_id\":\"" + TOKEN + "\"}")
                .build());

        IMessageException failure = failure(api().chats().get(ID));

        assertThat(failure).hasMessage("bad: Bearer ***");
        assertThat(failure.context()).containsEntry("docUrl", "https://d/***");
        assertThat(failure.details().toString()).doesNotContain(TOKEN);
    }

    /** A text is cut at 300 characters; of a token at that place no part is kept. */
    @Test
    void noPartOfATokenIsLeftWhereATextIsCut() throws Exception {
        for (int before = 270; before <= 300; before++) {
            String echo = "-".repeat(before) + TOKEN + "-".repeat(40);
            answer(new MockResponse.Builder()
                    .code(400)
                    .body("{\"error\":{\"code\":1003,\"message\":\"" + echo + "\",\"doc_url\":\"" + echo
                            + "\"},\"trace_id\":\"" + echo + "\"}")
                    .build());

            IMessageException failure = failure(api().chats().get(ID));

            assertThat(failure + " " + failure.details()).doesNotContain(TOKEN.substring(0, 3));
        }
    }

    @Test
    void theErrorNamesWhatIsNotFoundAndTheOptionOfTheToken() throws Exception {
        answer(error(404, 2001));
        assertThat(failure(api().chats().get(ID))).hasMessage("no (GET /v3/chats/" + ID + ")");

        answer(error(401, 2004));
        assertThat(failure(api().chats().get(ID))).hasMessage("no. Check the option token or tokenSupplier");
    }

    @Test
    void longAndInvisibleTextsAreShortAndVisible() throws Exception {
        answer(new MockResponse.Builder()
                .code(400)
                .body("{\"error\":{\"code\":1003,\"message\":\"a\\r\\nFAKE LOG LINE\\u202a" + "x".repeat(1000) + "\"}}")
                .build());

        assertThat(failure(api().chats().get(ID)).getMessage())
                .startsWith("a\\r\\nFAKE LOG LINE\\u202a")
                .hasSizeLessThan(340);
    }

    /** The errors of Jackson contain what it cannot read. */
    @Test
    void aTokenInsteadOfJsonIsNotShown() throws Exception {
        answer(200, "{\"id\":" + TOKEN + "}");

        for (Throwable cause = failure(api().chats().get(ID)); cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("very").doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "retry-after-ms, 1500.4, ,   PT1.5S",
        "Retry-After,    2,      ,   PT2S",
        "Retry-After,    0.25,   ,   PT0.25S",
        "X-None,         x,      7,  PT7S",
        "Retry-After,    junk,   7,  PT7S",
        "Retry-After,    -3,     ,   PT0S"
    })
    void theRequestedWaitIsInTheException(String header, String value, Integer body, Duration wait) throws Exception {
        answer(new MockResponse.Builder()
                .code(429)
                .addHeader(header, value)
                .body("{\"error\":{\"code\":1007,\"message\":\"slow\",\"retry_after\":" + body + "}}")
                .build());

        IMessageException failure = failure(api().chats().get(ID));

        assertThat(failure).isInstanceOf(RateLimitException.class);
        assertThat(failure.retryAfter()).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "<html>", "{\"id\":", "{\"created_at\":\"yesterday\"}"})
    void aSuccessThatCannotBeReadIsAnInternalError(String body) throws Exception {
        answer(200, body);

        IMessageException failure = failure(api().chats().get(ID));

        assertThat(failure.code()).isEqualTo("internalError");
        assertThat(failure.details().httpStatus()).isEqualTo(200);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessageContaining("succeeded");
    }

    @Test
    void aSlowServerIsATimeout() throws Exception {
        try (LinqClient hasty =
                builder().timeout(Duration.ofMillis(300)).retry(RetryPolicy.OFF).build()) {
            answer(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());

            IMessageException failure = failure(hasty.api().chats().get(ID));

            assertThat(failure).isInstanceOf(ConnectionException.class);
            assertThat(failure.code()).isEqualTo("timeout");
            assertThat(failure.details().httpStatus()).isNull();
        }
    }

    @Test
    void aClosedPortIsANetworkError() throws Exception {
        server.close();

        IMessageException failure = failure(api().messages().send(ID, HI));

        assertThat(failure).isInstanceOf(ConnectionException.class);
        assertThat(failure.code()).isEqualTo("networkError");
        assertThat(failure).hasMessageContaining(server.getHostName() + ":" + server.getPort());
    }
}
