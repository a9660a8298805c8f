// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.linq.api.LinqApi;
import io.github.camelimessage.model.linq.BlockHandleRequest;
import io.github.camelimessage.model.linq.CapabilityRequest;
import io.github.camelimessage.model.linq.ChangeOperation;
import io.github.camelimessage.model.linq.CreateChatRequest;
import io.github.camelimessage.model.linq.CreateMessageRequest;
import io.github.camelimessage.model.linq.CreatePollRequest;
import io.github.camelimessage.model.linq.EditMessageRequest;
import io.github.camelimessage.model.linq.NewPoll;
import io.github.camelimessage.model.linq.ReactionRequest;
import io.github.camelimessage.model.linq.ReactionType;
import io.github.camelimessage.model.linq.SetBackgroundRequest;
import io.github.camelimessage.model.linq.UpdateContactCardRequest;
import io.github.camelimessage.model.linq.UpdatePhoneNumberRequest;
import io.github.camelimessage.model.linq.VoiceMemoRequest;
import io.github.camelimessage.model.linq.VotePollRequest;
import io.github.camelimessage.sdk.TokenSupplier;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which calls are retried, and which are not. */
@Execution(ExecutionMode.CONCURRENT)
class LinqRepeatsTest extends LinqServer {

    private static final Map<String, Function<LinqApi, CompletableFuture<?>>> SAFE = Map.of(
            "a read", api -> api.chats().get(ID),
            "a message", api -> api.messages().send(ID, HI),
            "a new chat", api -> api.chats().create(new CreateChatRequest(LINE, HI.message(), List.of(PERSON), null)),
            "a message without a line",
                    api -> api.messages()
                            .create(new CreateMessageRequest(HI.message(), List.of(PERSON), null, null, null)),
            "a poll", api -> api.polls().create(ID, new CreatePollRequest(NewPoll.of("a", "b"))),
            "mark read", api -> api.chats().markRead(ID),
            "typing", api -> api.typing().start(ID),
            "a rename", api -> api.chats().update(ID, EMPTY),
            "a delete", api -> api.attachments().delete(ID),
            "a block", api -> api.blockedHandles().block(new BlockHandleRequest(PERSON, null)));

    private static final Map<String, Function<LinqApi, CompletableFuture<?>>> UNSAFE = Map.of(
            "a voice memo", api -> api.messages().sendVoiceMemo(ID, new VoiceMemoRequest(null, ID, null)),
            "a reaction",
                    api -> api.messages()
                            .react(ID, new ReactionRequest(ChangeOperation.ADD, ReactionType.LOVE, null, null)),
            "a new member", api -> api.participants().add(ID, PERSON),
            "a removed member", api -> api.participants().remove(ID, PERSON),
            "leaving", api -> api.chats().leave(ID),
            "the contact card", api -> api.chats().shareContactCard(ID),
            "an edit", api -> api.messages().edit(ID, new EditMessageRequest("x", null)),
            "a check", api -> api.capability().checkIMessage(new CapabilityRequest(PERSON, null)),
            "a vote", api -> api.polls().vote(ID, new VotePollRequest(ChangeOperation.ADD, ID)),
            "a background", api -> api.backgrounds().set(ID, SetBackgroundRequest.color("plum")));

    /** Failures after which the outcome of the call is unknown. */
    private static final Map<String, MockResponse> UNKNOWN = Map.of(
            "500", error(500, 3006),
            "503", new MockResponse.Builder().code(503).body("gateway").build(),
            "408", error(408, 3005),
            "x-should-retry: true", withHeader(error(400, 1002), "x-should-retry", "true"),
            "lost",
                    new MockResponse.Builder()
                            .onResponseStart(new SocketEffect.CloseSocket())
                            .build());

    /** Failures after which the call certainly had no effect. */
    private static final Map<String, MockResponse> UNDONE = Map.of(
            "429", error(429, 1007),
            "2007", error(404, 2007),
            "2009", error(409, 2009));

    private static final Map<String, MockResponse> FINAL = Map.of(
            "400", error(400, 1002),
            "403", error(403, 2027),
            "404", error(404, 2001),
            "409", error(409, 2013),
            "3007", error(500, 3007),
            "x-should-retry: false", withHeader(error(500, 3006), "x-should-retry", "false"));

    private static MockResponse withHeader(MockResponse response, String name, String value) {
        return response.newBuilder().addHeader(name, value).build();
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                        table(SAFE, UNKNOWN, 3),
                        table(SAFE, UNDONE, 3),
                        table(UNSAFE, UNKNOWN, 1),
                        table(UNSAFE, UNDONE, 3),
                        table(SAFE, FINAL, 1))
                .flatMap(Function.identity());
    }

    private static Stream<Arguments> table(
            Map<String, Function<LinqApi, CompletableFuture<?>>> calls,
            Map<String, MockResponse> answers,
            int attempts) {
        return calls.keySet().stream().sorted().flatMap(call -> answers.keySet().stream()
                .sorted()
                .map(answer -> Arguments.of(call, answer, attempts, calls.get(call), answers.get(answer))));
    }

    @ParameterizedTest(name = "{0} after {1}: {2} attempts")
    @MethodSource("cases")
    void isSentAgainOnlyWhenThatIsSafe(
            String call,
            String answer,
            int attempts,
            Function<LinqApi, CompletableFuture<?>> operation,
            MockResponse response)
            throws Exception {
        for (int i = 0; i < 8; i++) {
            answer(response);
        }

        failure(operation.apply(api()));

        assertThat(server.getRequestCount()).isEqualTo(attempts);
    }

    @Test
    void allAttemptsCarryOneKey() throws Exception {
        answer(error(500, 3006));
        answer(error(409, 2009));
        answer(202, "{\"chat_id\":\"" + ID + "\",\"message\":" + SENT + "}");
        answer(202, "{\"chat_id\":\"" + ID + "\",\"message\":" + SENT + "}");

        result(api().messages().send(ID, HI));
        result(api().messages().send(ID, HI));

        String first = key();
        assertThat(first).hasSize(36);
        assertThat(key()).isEqualTo(first);
        assertThat(key()).isEqualTo(first);
        assertThat(key()).as("the next message").isNotEqualTo(first);
    }

    private String key() throws Exception {
        return new ObjectMapper()
                .readTree(request().getBody().utf8())
                .at("/message/idempotency_key")
                .asText();
    }

    @Test
    void aConnectionThatWasRefusedDidNothing() throws Exception {
        server.close();
        AtomicInteger attempts = new AtomicInteger();
        try (LinqClient counting = builder()
                .tokenSupplier(() -> {
                    attempts.incrementAndGet();
                    return CompletableFuture.completedStage(TOKEN);
                })
                .build()) {
            assertThat(failure(counting.api().chats().leave(ID))).isInstanceOf(ConnectionException.class);
        }
        assertThat(attempts).hasValue(3);
    }

    @Test
    void theServersWaitIsRespectedAndALongOneFailsTheCall() throws Exception {
        answer(withHeader(error(429, 1007), "Retry-After", "1"));
        answer(200, CHAT);
        long start = System.nanoTime();
        result(api().chats().get(ID));
        assertThat(System.nanoTime() - start).isGreaterThan(990_000_000L);

        answer(withHeader(error(429, 1007), "Retry-After", "3600"));
        assertThat(failure(api().chats().get(ID))).isInstanceOf(RateLimitException.class);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void theTokenIsRequestedForEveryAttemptAndRenewedAfterARefusal() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        TokenSupplier tokens = new TokenSupplier() {
            @Override
            public CompletionStage<String> token() {
                return CompletableFuture.completedStage("t" + asked.incrementAndGet());
            }

            @Override
            public CompletionStage<String> freshToken() {
                return CompletableFuture.completedStage("fresh");
            }
        };
        try (LinqClient rotating = builder().tokenSupplier(tokens).build()) {
            answer(error(500, 3006));
            answer(error(403, 2005));
            failure(rotating.api().chats().get(ID));
            answer(error(401, 2004));
            answer(200, CHAT);
            result(rotating.api().chats().get(ID));
            answer(200, CHAT);
            result(rotating.api().chats().get(ID));
        }
        for (String token : List.of("t1", "t2", "t3", "fresh", "t4")) {
            assertThat(request().getHeaders().get("Authorization")).isEqualTo("Bearer " + token);
        }
    }

    @Test
    void whatARepeatedDeleteDoesNotFindWasDeleted() throws Exception {
        answer(error(500, 3006));
        answer(error(404, 2002));
        result(api().messages().delete(ID));

        answer(error(429, 1007));
        answer(error(404, 2002));
        assertThat(failure(api().messages().delete(ID)))
                .as("nobody has tried to delete it before")
                .isInstanceOf(NotFoundException.class);
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    static Stream<Arguments> deletes() {
        return Stream.of(
                delete("a message", 2002, api -> api.messages().delete(ID)),
                delete("an attachment", 2003, api -> api.attachments().delete(ID)),
                delete("a subscription", 2010, api -> api.webhookSubscriptions().delete(ID)),
                delete("a block", 2001, api -> api.blockedHandles().unblock(PERSON)),
                delete("a background", 2001, api -> api.backgrounds().remove(ID)),
                delete("typing", 2001, api -> api.typing().stop(ID)));
    }

    private static Arguments delete(String what, int code, Function<LinqApi, CompletableFuture<?>> call) {
        return Arguments.of(what, code, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deletes")
    void aDeleteWhoseAnswerIsLostOnAUsedConnectionSucceeds(
            String what, int code, Function<LinqApi, CompletableFuture<?>> call) throws Exception {
        answer(200, CHAT);
        result(api().chats().get(ID));
        answer(UNKNOWN.get("lost"));
        answer(error(404, code));

        result(call.apply(api()));

        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aSupplierWithoutAnAnswerFailsTheCallAtAnyAttempt() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (LinqClient mute = builder()
                .tokenSupplier(() -> asked.getAndIncrement() == 0 ? CompletableFuture.completedStage(TOKEN) : null)
                .build()) {
            answer(error(500, 3006));
            assertThat(failure(mute.api().chats().get(ID))).isInstanceOf(AuthenticationException.class);
            assertThat(failure(mute.api().chats().get(ID))).isInstanceOf(AuthenticationException.class);
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void closingFailsWhatIsUnderWay() throws Exception {
        answer(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        CompletableFuture<?> call = api().chats().get(ID);
        request();
        client.close();

        assertThat(failure(call))
                .isInstanceOf(ConnectionException.class)
                .hasMessage("The client was closed while the call was in flight");
        assertThat(failure(api().messages().send(ID, HI))).hasMessage("The client is closed");
    }

    @Test
    void otherIdempotentWritesAreRepeated() throws Exception {
        answer(error(500, 3006));
        answer(200, "{\"phone_number\":\"" + LINE + "\"}");
        result(api().phoneNumbers().update(ID, new UpdatePhoneNumberRequest(null)));
        answer(error(500, 2022));
        answer(200, "{\"is_active\":true}");
        result(api().contactCards().update(LINE, new UpdateContactCardRequest("Ann", null, null)));
        assertThat(server.getRequestCount()).isEqualTo(4);
    }
}
