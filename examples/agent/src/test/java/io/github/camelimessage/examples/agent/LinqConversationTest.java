// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** The same conversations at the other vendor, whose events come by webhook. */
class LinqConversationTest extends ConversationTest {

    @Override
    boolean isLinq() {
        return true;
    }

    /** Webhooks arrive in parallel. */
    @Test
    void messagesThatComeAtOnceAreAllHeard() throws Exception {
        open(limits(SLOW_MACHINE));
        for (int i = 1; i <= 8; i++) {
            alice.sendText(chat, "m" + i);
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(house.said(chat))
                .singleElement()
                .asString()
                .contains("m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8"));
    }

    @Override
    int timesTyping() {
        return simulator.linq().calls().of("chats.typing.start").size();
    }

    @Override
    void refuseSending(int times) {
        simulator.faults().linq().answerBare("chats.messages.send", times, 503);
    }
}
