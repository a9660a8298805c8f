// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.CreateChatInitialMessage;
import io.github.camelimessage.photon.proto.CreateChatRequest;
import io.github.camelimessage.photon.proto.CreatePollRequest;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.PollServiceGrpc;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Daily limits, of the vendor's kinds and small enough to reach. */
class PhotonSendLimitsTest extends OverBothWires {
    private static final String DAN = "dan@example.com";

    private final TestClock clock = new TestClock();

    @Override
    SimulatorBuilder configure(SimulatorBuilder builder) {
        return builder.clock(clock).photonSendsPerDay(4).photonNewConversationsPerDay(2);
    }

    @Test
    void theSendsOfADayAreThoseOfAllChatsTogether() {
        String alice = chat(ALICE);
        String bob = chat(BOB);
        text(alice, "1");
        text(bob, "2");
        poll(alice);
        open("4", ALICE);
        for (WireError error :
                List.of(refused(() -> text(bob, "5")), refused(() -> poll(alice)), refused(() -> open("5", ALICE)))) {
            assertRefused(error, "dailyLimitExceeded");
        }
        assertThat(log()).as("a refused call has no effect").hasSize(4);
    }

    @Test
    void theLimitEndsWithTheDay() {
        String alice = chat(ALICE);
        for (int i = 0; i < 4; i++) {
            text(alice, "Hi");
        }
        clock.advance(Duration.ofHours(11).plusMinutes(59));
        assertRefused(refused(() -> text(alice, "Hi")), "dailyLimitExceeded");
        clock.advance(Duration.ofMinutes(1));
        text(alice, "Good morning");
    }

    @Test
    void onlySomeNewPeopleAreWrittenToInADay() {
        text(chat(ALICE), "Hi");
        open("Hi", BOB);
        String carol = chat(CAROL);
        assertRefused(refused(() -> text(carol, "Hi")), "newContactThrottled");
        assertRefused(refused(() -> open("Hi", DAN)), "newContactThrottled");
        assertThat(simulator.world().chats().findWith(List.of(DAN), null))
                .as("a chat that cannot be opened")
                .isNull();
        text(chat(ALICE), "They know this line");
        clock.advance(Duration.ofDays(1));
        text(carol, "Hi");
    }

    @Test
    void inAGroupEverybodyNewCounts() {
        String all = simulator.person(ALICE).createGroup(BOB, CAROL);
        assertRefused(refused(() -> text(all, "Hi")), "newContactThrottled");
        text(chat(CAROL), "Hi");
        clock.advance(Duration.ofDays(1));
        text(all, "Only two of them are new");
    }

    @Test
    void whoWroteFirstIsNewUntilTheLineWrites() {
        text(chat(BOB), "1");
        text(chat(CAROL), "2");
        String alice = simulator.person(ALICE).openChat();
        simulator.person(ALICE).sendText(alice, "Hello?");
        assertRefused(refused(() -> text(alice, "Hi")), "newContactThrottled");
    }

    @Test
    void whatIsRefusedOrRepeatedDoesNotCount() {
        String alice = chat(ALICE);
        for (int i = 0; i < 5; i++) {
            assertThat(refused(() -> text(alice, " ")).errorCode).isEqualTo("invalidArgument");
            assertThat(refused(() -> text("any;-;nobody@example.com", "Hi")).errorCode)
                    .isEqualTo("chatNotFound");
        }
        SendTextMessageRequest same = SendTextMessageRequest.newBuilder()
                .setChatGuid(alice)
                .setText("Once")
                .setClientMessageId("one")
                .build();
        for (int i = 0; i < 5; i++) {
            call(MessageServiceGrpc.getSendTextMessageMethod(), same);
        }
        for (int i = 0; i < 3; i++) {
            text(alice, "Hi");
        }
        assertRefused(refused(() -> text(alice, "Hi")), "dailyLimitExceeded");
        call(MessageServiceGrpc.getSendTextMessageMethod(), same);
    }

    @Test
    void othersWriteAsMuchAsTheyLike() {
        Person alice = simulator.person(ALICE);
        String chat = alice.openChat();
        for (int i = 0; i < 9; i++) {
            alice.sendText(chat, "Hi");
        }
        text(chat, "Hi");
    }

    @Test
    void aLimitIsNotNegative() {
        SimulatorBuilder builder = IMessageSimulator.builder();
        assertThatThrownBy(() -> builder.photonSendsPerDay(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> builder.photonNewConversationsPerDay(-1)).hasMessageContaining("-1");
    }

    private void assertRefused(WireError error, String code) {
        assertThat(error.status).isEqualTo("resource_exhausted");
        assertThat(error.errorCode).isEqualTo(code);
        assertThat(error.retryable).isFalse();
        assertThat(error.headers).doesNotContainKey("retry-after");
    }

    private String chat(String address) {
        return open(null, address);
    }

    private String open(String text, String... addresses) {
        CreateChatRequest.Builder request = CreateChatRequest.newBuilder().addAllAddresses(List.of(addresses));
        if (text != null) {
            request.setInitialMessage(CreateChatInitialMessage.newBuilder().setText(text));
        }
        return call(ChatServiceGrpc.getCreateChatMethod(), request.build())
                .getChat()
                .getGuid();
    }

    private Object text(String chat, String text) {
        return call(
                MessageServiceGrpc.getSendTextMessageMethod(),
                SendTextMessageRequest.newBuilder()
                        .setChatGuid(chat)
                        .setText(text)
                        .build());
    }

    private Object poll(String chat) {
        return call(
                PollServiceGrpc.getCreatePollMethod(),
                CreatePollRequest.newBuilder()
                        .setChatGuid(chat)
                        .setTitle("When?")
                        .addAllOptions(List.of("Now", "Later"))
                        .build());
    }
}
