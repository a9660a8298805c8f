// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.CreateChatRequest;
import io.github.camelimessage.photon.proto.Message;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import io.github.camelimessage.simulator.fault.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends OverBothWires {
    private static final Map<String, String> KEY = Map.of("x-idempotency-key", "7b0e6f9e-1d0b-4a55-8f3c-52d7c3a1b001");

    private String chat;

    @BeforeEach
    void openChat() {
        chat = simulator.person(ALICE).openChat();
    }

    private Message send(String text, String clientMessageId, Map<String, String> headers) {
        SendTextMessageRequest.Builder request =
                SendTextMessageRequest.newBuilder().setChatGuid(chat).setText(text);
        if (clientMessageId != null) {
            request.setClientMessageId(clientMessageId);
        }
        return wire.call(MessageServiceGrpc.getSendTextMessageMethod(), request.build(), headers)
                .getMessage();
    }

    @Test
    void theSameClientMessageIdIsTheSameWrite() {
        Message first = send("Hello", "case-1", Map.of());
        assertThat(send("Hello", "case-1", Map.of())).isEqualTo(first);
        assertThat(send("Hello", "case-2", Map.of())).isNotEqualTo(first);
        assertThat(send("Hello", null, Map.of())).isNotEqualTo(first);
        assertThat(changes()).hasSize(3);
    }

    @Test
    void theSameHeaderIsTheSameWrite() {
        Message first = send("Hello", null, KEY);
        assertThat(send("Hello", null, KEY)).isEqualTo(first);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void eitherKeyIsEnough() {
        Message first = send("Hello", "case-1", KEY);
        assertThat(send("Hello", "case-1", Map.of())).isEqualTo(first);
        assertThat(send("Hello", "case-2", KEY)).isEqualTo(first);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aKeyBelongsToOneRpc() {
        send("Hello", "case-1", Map.of());
        CreateChatRequest create = CreateChatRequest.newBuilder()
                .addAddresses(ALICE)
                .addAddresses(BOB)
                .setClientMessageId("case-1")
                .build();
        var first = call(ChatServiceGrpc.getCreateChatMethod(), create);
        assertThat(call(ChatServiceGrpc.getCreateChatMethod(), create)).isEqualTo(first);
        assertThat(simulator.world().chats().count(true)).isEqualTo(2);
    }

    @Test
    void aRefusedWriteMayBeTriedAgain() {
        assertThat(refused(() -> send(" ", "case-1", KEY)).errorCode).isEqualTo("invalidArgument");
        send("Hello", "case-1", KEY);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aRepeatWhileTheFirstIsUnderWayHasNoEffectEither() {
        simulator.faults().delay("SendTextMessage", 2, Duration.ofMillis(50));
        var first = CompletableFuture.supplyAsync(() -> send("Hello", "case-1", Map.of()));
        var second = CompletableFuture.supplyAsync(() -> send("Hello", "case-1", Map.of()));
        assertThat(first.join()).isEqualTo(second.join());
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aRepeatAfterALostAnswerGetsTheOriginal() {
        simulator.faults().loseAnswer("SendTextMessage", 1, Refusal.unavailable());
        assertThat(refused(() -> send("Hello", "case-1", Map.of())).retryable).isTrue();
        assertThat(changes()).hasSize(1);
        assertThat(send("Hello", "case-1", Map.of()).getContent().getText()).isEqualTo("Hello");
        assertThat(changes()).hasSize(1);
    }
}
