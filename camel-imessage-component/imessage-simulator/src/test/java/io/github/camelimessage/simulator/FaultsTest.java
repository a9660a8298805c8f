// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GetChatCountRequest;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class FaultsTest extends OverBothWires {

    private long count() {
        return call(ChatServiceGrpc.getGetChatCountMethod(), GetChatCountRequest.getDefaultInstance())
                .getCount();
    }

    private Object send(String text) {
        return call(
                MessageServiceGrpc.getSendTextMessageMethod(),
                SendTextMessageRequest.newBuilder()
                        .setChatGuid(simulator.person(ALICE).openChat())
                        .setText(text)
                        .build());
    }

    @Test
    void aRefusalHasTheScriptedErrorAndAppliesOnce() {
        simulator
                .faults()
                .refuse(
                        "SendTextMessage",
                        2,
                        Refusal.of(Status.Code.RESOURCE_EXHAUSTED, "recipientCoolingDown")
                                .asRetryable()
                                .with("chat", "ünknown")
                                .withRetryAfter(Duration.ofSeconds(3)));
        assertThat(count()).isZero();
        for (int i = 0; i < 2; i++) {
            WireError error = refused(() -> send("Hello"));
            assertThat(error.status).isEqualTo("resource_exhausted");
            assertThat(error.errorCode).isEqualTo("recipientCoolingDown");
            assertThat(error.retryable).isTrue();
            assertThat(error.context).containsEntry("chat", "?nknown");
            assertThat(error.headers).containsEntry("retry-after", "3");
        }
        assertThat(changes()).isEmpty();
        send("Hello");
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aRefusalMayConcernAnyRpcAndMayBeTakenBack() {
        simulator.faults().refuse(Faults.ANY, 2, Refusal.unavailable());
        assertThat(refused(this::count).errorCode).isEqualTo("serviceUnavailable");
        simulator.faults().clear();
        count();
    }

    @Test
    void aDelayedCallTakesEffectLater() {
        simulator.faults().delay("SendTextMessage", 1, Duration.ofMillis(100));
        long start = System.nanoTime();
        send("Hello");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        assertThat(changes()).hasSize(1);
    }

    @Test
    void anAnswerMayBeReplaced() {
        simulator.faults().loseAnswer("SendTextMessage", 1, Refusal.of(Status.Code.INTERNAL, null));
        WireError error = refused(() -> send("Hello"));
        assertThat(error.status).isEqualTo("internal");
        assertThat(error.errorCode).isNull();
        assertThat(changes()).hasSize(1);
    }

    @Test
    void anAnswerMayNeverCome() {
        simulator.faults().loseAnswer("SendTextMessage", 1);
        CompletableFuture<Object> call = CompletableFuture.supplyAsync(() -> send("Hello"));
        Awaitility.await().untilAsserted(() -> assertThat(changes()).hasSize(1));
        assertThat(call).isNotDone();
        simulator.close();
        assertThat(call).failsWithin(Duration.ofSeconds(10));
    }

    @Test
    void aConnectionMayBreakInTheMiddleOfACall() {
        var link = simulator.openLink(transport);
        AtomicInteger arrivals = new AtomicInteger();
        simulator.faults().onArrival("SendTextMessage", 1, arrivals::incrementAndGet);
        simulator.faults().loseAnswer("SendTextMessage", 1, link::dropConnections);
        wire.close();
        wire = transport == Transport.GRPC
                ? new GrpcWire(link.address(), simulator.token())
                : new HttpWire(link.address(), simulator.token());
        assertThat(refused(() -> send("Hello")).status).isIn("unavailable", "connection");
        assertThat(arrivals).hasValue(1);
        assertThat(changes()).hasSize(1);
        send("again");
        assertThat(changes()).hasSize(2);
    }

    @Test
    void overHttpAnIntermediaryMayAnswerInstead() {
        Assumptions.assumeTrue(transport == Transport.HTTP);
        simulator.faults().answerBare("SendTextMessage", 1, 503);
        WireError error = refused(() -> send("Hello"));
        assertThat(error.status).isEqualTo("bare");
        assertThat(error.headers).containsEntry(":status", "503").doesNotContainKey("x-request-id");
        assertThat(changes()).isEmpty();
        send("Hello");
    }
}
