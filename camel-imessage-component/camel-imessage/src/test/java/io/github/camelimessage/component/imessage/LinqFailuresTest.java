// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.PartialFailureException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.sdk.TokenSupplier;
import io.github.camelimessage.simulator.fault.LinqRefusal;
import io.github.camelimessage.simulator.linq.LinqCall;
import io.github.camelimessage.simulator.network.NetworkLink;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals by Linq and failures of the network, as a route gets them. */
class LinqFailuresTest extends LinqSuite {

    private static final String SEND = "chats.messages.send";
    private static final String GET = "chats.retrieve";

    @Override
    void configure(IMessageConfiguration options) {
        super.configure(options);
        options.setRetryInitialDelay(Duration.ofMillis(1));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 1002, ValidationException, false",
        "401, 2004, AuthenticationException, false",
        "403, 2006, AuthenticationException, false",
        "403, 2008, ValidationException, false",
        "403, 2024, ValidationException, false",
        "403, 2026, ValidationException, false",
        "403, 2027, IMessageException, false",
        "404, 2001, NotFoundException, false",
        "404, 2007, NotFoundException, true",
        "409, 2009, IMessageException, true",
        "409, 2013, ValidationException, false",
        "409, 2016, ValidationException, false",
        "422, 4005, ValidationException, false",
        "429, 1007, RateLimitException, true",
        "500, 3006, IMessageException, true",
        "500, 3007, IMessageException, false",
        "503, 4004, ConnectionException, true",
        "503, 4009, ConnectionException, false",
        "504, 3005, ConnectionException, true"
    })
    void aRefusalByLinqIsTheExceptionOfItsKind(int status, int code, String kind, boolean retryable) throws Exception {
        String chat = newChat();
        simulator.faults().linq().refuse(GET, 1, LinqRefusal.of(status, code).withMessage("Not now"));

        IMessageException failure = failure("getChat?retryMaxAttempts=1&chatGuid=" + guid(chat), null);

        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(failure.code()).isEqualTo(Integer.toString(code));
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure).hasMessageStartingWith("Not now");
        assertThat(failure.details().httpStatus()).isEqualTo(status);
        assertThat(failure.details().requestId())
                .isEqualTo(simulator.linq().calls().of(GET).get(0).trace());
    }

    @Test
    void anAnswerOfAGatewayHasAWordAsItsCode() throws Exception {
        simulator.faults().linq().answerBare(GET, 1, 502);

        IMessageException failure = failure("getChat?retryMaxAttempts=1&chatGuid=" + guid(newChat()), null);

        assertThat(failure).isInstanceOf(ConnectionException.class);
        assertThat(failure.code()).isEqualTo("serviceUnavailable");
    }

    @Test
    void whatMayPassIsRepeatedUnderOneKey() throws Exception {
        String chat = newChat();
        simulator.faults().linq().refuse(SEND, 2, LinqRefusal.internal());

        succeed("sendText?chatGuid=" + guid(chat), "Once");

        List<LinqCall> attempts = simulator.linq().calls().of(SEND);
        assertThat(attempts).hasSize(3);
        assertThat(attempts)
                .extracting(LinqCall::body)
                .containsOnly(attempts.get(0).body());
        assertThat(attempts.get(0).body()).contains("idempotency_key");
        assertThat(messages(chat)).containsExactly("Once");
    }

    @Test
    void aChatThatIsStillBeingMadeIsAwaitedAndOneThatWasLeftIsNot() throws Exception {
        String chat = newChat();
        simulator.faults().linq().refuse(SEND, 1, LinqRefusal.of(409, 2009));
        succeed("sendText?chatGuid=" + guid(chat), "Now");
        assertThat(simulator.linq().calls().of(SEND)).hasSize(2);

        simulator.faults().linq().refuse(SEND, 1, LinqRefusal.of(409, 2013));
        failure("sendText?chatGuid=" + guid(chat), "Never");
        assertThat(simulator.linq().calls().of(SEND)).hasSize(3);
    }

    @Test
    void theWaitThatLinqAsksForIsKept() throws Exception {
        simulator.faults().linq().refuse(GET, 1, LinqRefusal.rateLimited(Duration.ofSeconds(1)));
        long start = System.nanoTime();

        succeed("getChat?chatGuid=" + guid(newChat()), null);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aLongWaitIsLeftToTheRoute() throws Exception {
        simulator.faults().linq().refuse(GET, 3, LinqRefusal.rateLimited(Duration.ofMinutes(2)));

        IMessageException failure = failure("getChat?chatGuid=" + guid(newChat()), null);

        assertThat(failure).isInstanceOf(RateLimitException.class);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(simulator.linq().calls().of(GET)).hasSize(1);
    }

    @Test
    void aServerThatWantsNoRepeatGetsNone() throws Exception {
        simulator.faults().linq().refuse(GET, 3, LinqRefusal.internal().withShouldRetry(false));

        failure("getChat?chatGuid=" + guid(newChat()), null);

        assertThat(simulator.linq().calls().of(GET)).hasSize(1);
    }

    @Test
    void aMessageWhoseAnswerIsLostIsSentOnce() throws Exception {
        String chat = newChat();
        simulator.faults().linq().cutConnection(SEND, 1);

        succeed("sendText?chatGuid=" + guid(chat), "Once");

        assertThat(simulator.linq().calls().of(SEND)).hasSize(2);
        assertThat(messages(chat)).containsExactly("Once");
    }

    @Test
    void aChatWhoseAnswerIsLostIsMadeOnce() throws Exception {
        String dora = somebody();
        simulator.faults().linq().cutConnection("chats.create", 1);

        Exchange created = succeed("createChat?message=Hello", dora);

        assertThat(simulator.linq().calls().of("chats.create")).hasSize(2);
        assertThat(messages(chatOf(header(created, IMessageConstants.CHAT_GUID))))
                .containsExactly("Hello");
    }

    @Test
    void aMessageToAddressesWhoseAnswerIsLostIsSentOnce() throws Exception {
        String dora = somebody();
        simulator.faults().linq().cutConnection("messages.create", 1);

        Exchange sent = succeed("sendMessage?to=" + dora, "Once");

        assertThat(simulator.linq().calls().of("messages.create")).hasSize(2);
        assertThat(messages(chatOf(header(sent, IMessageConstants.CHAT_GUID)))).containsExactly("Once");
    }

    @Test
    void aPollWhoseAnswerIsLostIsMadeOnce() throws Exception {
        String chat = newChat();
        long before = simulator.world().log().head();
        simulator.faults().linq().cutConnection("chats.polls.new", 1);

        succeed("createPoll?chatGuid=" + guid(chat), List.of("yes", "no"));

        assertThat(simulator.linq().calls().of("chats.polls.new")).hasSize(2);
        assertThat(simulator.world().log().read(before, Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void aVoiceMemoWhoseAnswerIsLostIsSentOnceAndTheExchangeFails() throws Exception {
        String chat = newChat();
        Exchange sound = succeed("uploadAttachment?fileName=memo.mp3", new byte[] {'I', 'D', '3', 4});
        simulator.faults().linq().cutConnection("chats.sendVoicememo", 1);

        IMessageException failure = failure(
                "sendVoiceMemo?chatGuid=" + guid(chat), sound.getMessage().getBody());

        assertThat(failure.code()).isEqualTo("networkError");
        assertThat(simulator.linq().calls().of("chats.sendVoicememo")).hasSize(1);
        assertThat(messages(chat)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"editMessage, messages.update, Better", "setReaction, messages.addReaction, love"})
    void aChangeOfAMessageWhoseAnswerIsLostIsNotRepeated(String operation, String call, String body) throws Exception {
        Object message =
                header(succeed("sendText?chatGuid=" + guid(newChat()), "Good"), IMessageConstants.MESSAGE_GUID);
        simulator.faults().linq().cutConnection(call, 1);

        assertThat(failure(operation + "?messageGuid=" + message, body).code()).isEqualTo("networkError");

        assertThat(simulator.linq().calls().of(call)).hasSize(1);
    }

    @Test
    void aChangeWithoutAKeyWhoseAnswerIsLostIsNotRepeated() throws Exception {
        String group = group();
        simulator.faults().linq().cutConnection("chats.participants.add", 1);

        IMessageException failure = failure("addParticipants?chatGuid=" + guid(group), somebody());

        assertThat(failure).isInstanceOf(ConnectionException.class);
        assertThat(failure.code()).isEqualTo("networkError");
        assertThat(simulator.linq().calls().of("chats.participants.add")).hasSize(1);
    }

    @Test
    void aRouteThatTriesAgainUnderItsKeySendsOnce() throws Exception {
        String chat = newChat();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:stubborn")
                        .onException(ConnectionException.class)
                        .maximumRedeliveries(3)
                        .redeliveryDelay(1)
                        .end()
                        .to("imessage:sendMessage?retryMaxAttempts=1");
            }
        });
        simulator.faults().linq().cutConnection(SEND, 2);

        Exchange exchange = template.request("direct:stubborn", message -> {
            message.getMessage().setBody("Once");
            message.getMessage().setHeader(IMessageConstants.CHAT_GUID, guid(chat));
            message.getMessage().setHeader(IMessageConstants.CLIENT_MESSAGE_ID, "job-" + chat);
        });

        assertThat(exchange.getException()).isNull();
        assertThat(simulator.linq().calls().of(SEND)).hasSize(3);
        assertThat(messages(chat)).containsExactly("Once");
    }

    @Test
    void anAttemptThatTakesTooLongIsGivenUp() throws Exception {
        simulator.faults().linq().delay(GET, 1, Duration.ofSeconds(60));

        IMessageException failure =
                failure("getChat?timeout=500ms&retryMaxAttempts=1&chatGuid=" + guid(newChat()), null);

        assertThat(failure).isInstanceOf(ConnectionException.class);
        assertThat(failure.code()).isEqualTo("timeout");
    }

    @Test
    void aTokenIsReplacedWhileTheRouteRuns() throws Exception {
        AtomicReference<String> token = new AtomicReference<>(TOKEN);
        TokenSupplier supplier = () -> CompletableFuture.completedStage(token.get());
        context.getRegistry().bind("tokens", TokenSupplier.class, supplier);
        String endpoint = "listPhoneNumbers?tokenSupplier=#bean:tokens";
        succeed(endpoint, null);

        simulator.faults().acceptToken("a-new-token");
        assertThat(failure(endpoint, null)).isInstanceOf(AuthenticationException.class);
        token.set("a-new-token");
        succeed(endpoint, null);
    }

    @Test
    void aTokenThatExpiresCostsNoCall() throws Exception {
        RenewingTokens tokens = new RenewingTokens(TOKEN, "the-next-token");
        context.getRegistry().bind("renewing", TokenSupplier.class, tokens);
        String chat = newChat();
        String endpoint = "sendText?retryMaxAttempts=1&tokenSupplier=#bean:renewing&chatGuid=" + guid(chat);
        succeed(endpoint, "one");

        simulator.faults().acceptToken("the-next-token");
        try {
            succeed(endpoint, "two");
            assertThat(messages(chat)).containsExactlyInAnyOrder("one", "two");
            assertThat(tokens.renewals()).isEqualTo(1);
        } finally {
            simulator.faults().acceptToken(TOKEN);
        }
    }

    @Test
    void droppedConnectionsAreOpenedAgain() throws Exception {
        String chat = newChat();
        try (NetworkLink link = simulator.openLinqLink()) {
            String endpoint = "sendText?address=" + link.address() + "&token=" + TOKEN + "&chatGuid=" + guid(chat);
            succeed(endpoint, "one");
            link.dropConnections();
            succeed(endpoint, "two");
        }

        assertThat(messages(chat)).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aServerThatIsGoneIsAConnectionFailureWithoutTheToken() throws Exception {
        NetworkLink link = simulator.openLinqLink();
        link.close();

        IMessageException failure =
                failure("getChat?token=" + TOKEN + "&address=" + link.address() + "&chatGuid=" + guid(newChat()), null);

        assertThat(failure).isInstanceOf(ConnectionException.class);
        assertThat(failure.code()).isEqualTo("networkError");
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).doesNotContain(TOKEN);
    }

    @Test
    void aPartialFailureListsWhoSucceeded() throws Exception {
        String group = group();
        String dora = somebody();
        String erin = somebody();

        IMessageException failure = failure("addParticipants?chatGuid=" + guid(group), List.of(dora, ALICE, erin));

        assertThat(failure).isInstanceOfSatisfying(PartialFailureException.class, partial -> {
            assertThat(partial.succeeded()).containsExactly(dora);
            assertThat(partial.failed()).isEqualTo(ALICE);
            assertThat(partial.notTried()).containsExactly(erin);
            assertThat(partial.code()).isEqualTo("2015");
            assertThat(partial.retryable()).isFalse();
        });
        soon().untilAsserted(() -> assertThat(chat(group).participants())
                .extracting(Participant::address)
                .contains(dora)
                .doesNotContain(erin));
    }

    @Test
    void aFailureLeavesTheHeadersForTheNextTry() throws Exception {
        simulator.faults().linq().refuse(SEND, 1, LinqRefusal.of(403, 2024));
        Map<String, Object> headers =
                Map.of(IMessageConstants.CLIENT_MESSAGE_ID, "key", IMessageConstants.EFFECT, "slam");

        Exchange exchange = run("sendMessage?chatGuid=" + guid(newChat()), "x", headers);

        assertThat(exchange.getException()).isInstanceOf(ValidationException.class);
        assertThat(exchange.getMessage().getHeaders()).containsAllEntriesOf(headers);
    }

    @Test
    void aRouteBranchesOnClassAndCode() throws Exception {
        String nowhere = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:chat-or-none")
                        .onException(NotFoundException.class)
                        .onWhen(simple("${exception.code} == '2001'"))
                        .handled(true)
                        .setBody(constant("none"))
                        .end()
                        .to("imessage:getChat?chatGuid=" + nowhere);
            }
        });

        assertThat(template.requestBody("direct:chat-or-none", (Object) null)).isEqualTo("none");
    }

    private static List<String> messages(String chat) {
        return simulator.world().messages().inspect(chat, 50).messages().stream()
                .map(message -> message.text())
                .toList();
    }
}
