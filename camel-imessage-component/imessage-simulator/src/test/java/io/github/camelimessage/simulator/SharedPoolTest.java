// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.CreateChatInitialMessage;
import io.github.camelimessage.photon.proto.CreateChatRequest;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A project without lines shares one with other projects, and writes to its own users only. */
class SharedPoolTest extends OverBothWires {

    @Override
    SimulatorBuilder configure(SimulatorBuilder builder) {
        return builder.photonSharedPoolRules(true);
    }

    @Test
    void onlyUsersOfTheProjectAreWrittenTo() {
        simulator.project().addUser("Alice@example.com");
        simulator.project().addUser(BOB);
        text(open("Hi", "ALICE@example.com"));
        text(open("Hi", BOB));
        for (WireError error : List.of(
                refused(() -> open("Hi", CAROL)),
                refused(() -> text(simulator.person(CAROL).openChat())),
                refused(() -> text(simulator.person(CAROL).createGroup(BOB))))) {
            assertThat(error.status).isEqualTo("permission_denied");
            assertThat(error.errorCode).isEqualTo("unauthorized");
            assertThat(error.retryable).isFalse();
        }
        assertThat(log()).hasSize(4);
    }

    @Test
    void whoIsRegisteredLaterIsWrittenToThen() {
        String carol = simulator.person(CAROL).openChat();
        refused(() -> text(carol));
        simulator.project().addUser(CAROL);
        text(carol);
    }

    @Test
    void groupsCannotBeMade() {
        simulator.project().addUser(ALICE);
        simulator.project().addUser(BOB);
        WireError error = refused(() -> open(null, ALICE, BOB));
        assertThat(error.status).isEqualTo("failed_precondition");
        assertThat(error.errorCode).isEqualTo("operationNotSupported");
    }

    @Test
    void aLineOfOnesOwnWritesToAnybody() {
        simulator.project().addLine("aa", "+15550000001");
        text(open(null, CAROL));
        open("Hi", ALICE, BOB);
        simulator.project().removeLine("aa");
        assertThat(refused(() -> open("Hi", CAROL)).errorCode).isEqualTo("unauthorized");
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

    private Object text(String chat) {
        return call(
                MessageServiceGrpc.getSendTextMessageMethod(),
                SendTextMessageRequest.newBuilder()
                        .setChatGuid(chat)
                        .setText("Hi")
                        .build());
    }
}
