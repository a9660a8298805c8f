// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static io.github.camelimessage.simulator.linq.LinqWire.message;
import static io.github.camelimessage.simulator.linq.LinqWire.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.SimulatorBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinqLimitsTest extends LinqSuite {
    private final Later clock = new Later();

    @Override
    SimulatorBuilder configure(SimulatorBuilder builder) {
        return builder.clock(clock).linqRateLimits(true);
    }

    @Test
    void thirtyMessagesAMinuteGoToEachPerson() {
        String chat = createChatId(BOB);
        for (int i = 0; i < 29; i++) {
            wire.post("/chats/" + chat + "/messages", message(text("Hi"))).ok(202);
        }
        LinqWire.Reply reply =
                wire.post("/chats/" + chat + "/messages", message(text("Hi"))).refused(429, 1007);
        assertThat(Integer.parseInt(reply.header("retry-after"))).isBetween(1, 60);
        assertThat(reply.json().at("/error/retry_after").asText()).isEqualTo(reply.header("retry-after"));
        createChatId(CAROL);
        clock.ahead = Duration.ofSeconds(61);
        wire.post("/chats/" + chat + "/messages", message(text("Hi"))).ok(202);
    }

    @Test
    void capabilitiesAreCheckedOnceInTenSeconds() {
        String body = json("{'address':'%s'}", BOB);
        wire.post("/capability/check_imessage", body).ok(200);
        wire.post("/capability/check_rcs", body).refused(429, 1007);
        clock.ahead = Duration.ofSeconds(11);
        wire.post("/capability/check_rcs", body).ok(200);
    }
}
