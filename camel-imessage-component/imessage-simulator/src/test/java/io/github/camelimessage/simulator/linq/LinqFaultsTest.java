// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.message;
import static io.github.camelimessage.simulator.linq.LinqWire.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.LinqFaults;
import io.github.camelimessage.simulator.fault.LinqRefusal;
import io.github.camelimessage.simulator.network.NetworkLink;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LinqFaultsTest extends LinqSuite {

    private LinqFaults faults() {
        return simulator.faults().linq();
    }

    @Test
    void callsAreRefusedSoManyTimes() {
        faults().refuse(
                        "chats.listChats",
                        2,
                        LinqRefusal.rateLimited(Duration.ofMillis(2500)).withShouldRetry(false));
        for (int i = 0; i < 2; i++) {
            LinqWire.Reply reply = wire.get("/chats").refused(429, 1007);
            assertThat(reply.header("retry-after")).isEqualTo("3");
            assertThat(reply.json().at("/error/retry_after").intValue()).isEqualTo(3);
            assertThat(reply.header("x-should-retry")).isEqualTo("false");
        }
        wire.get("/chats").ok(200);
        faults().refuse(Faults.ANY, 1, LinqRefusal.of(409, 2009));
        wire.get("/phone_numbers").refused(409, 2009);
    }

    @Test
    void aRefusedCallHasNoEffect() {
        faults().refuse("chats.create", 1, LinqRefusal.internal());
        wire.post("/chats", LinqWire.create(LINE, "Hello", BOB)).refused(500, 3006);
        assertThat(simulator.world().log().head()).isZero();
    }

    @Test
    void aCallCanBeDelayed() {
        faults().delay("chats.listChats", 1, Duration.ofMillis(300));
        long begin = System.nanoTime();
        wire.get("/chats").ok(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(290));
    }

    @Test
    void aBareAnswerHasNothingOfLinq() {
        faults().answerBare("chats.listChats", 1, 502);
        LinqWire.Reply reply = wire.get("/chats");
        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.header("content-type")).isEqualTo("text/html");
    }

    @Test
    void aLostAnswerHasItsEffect() {
        String chat = createChatId(BOB);
        faults().loseAnswer("chats.messages.send", 1);
        CompletableFuture<?> call =
                CompletableFuture.runAsync(() -> wire.post("/chats/" + chat + "/messages", message(text("Lost"))));
        eventually(() -> assertThat(
                        simulator.world().chats().find(guid(chat)).lastMessage().text())
                .isEqualTo("Lost"));
        assertThat(call).isNotDone();
    }

    @Test
    void aConnectionIsCutAfterTheEffect() {
        String chat = createChatId(BOB);
        faults().cutConnection("chats.messages.send", 1);
        assertThatThrownBy(() -> wire.post("/chats/" + chat + "/messages", message(text("Cut"))))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(simulator.world().chats().find(guid(chat)).lastMessage().text())
                .isEqualTo("Cut");
    }

    @Test
    void arrivalsAreReported() {
        AtomicBoolean heard = new AtomicBoolean();
        faults().onArrival("chats.retrieve", 1, () -> heard.set(true));
        wire.get("/chats").ok(200);
        assertThat(heard).isFalse();
        wire.get("/chats/x").refused(404, 2001);
        assertThat(heard).isTrue();
    }

    @Test
    void clearingForgetsThemAll() {
        faults().refuse(Faults.ANY, 5, LinqRefusal.internal());
        simulator.faults().clear();
        wire.get("/chats").ok(200);
    }

    @Test
    void whatArrivedIsKeptWithoutTheToken() {
        String chat = createChatId(BOB);
        wire.get("/chats?limit=5").ok(200);
        LinqCall call = simulator.linq().calls().of("chats.listChats").get(0);
        assertThat(call.uri()).isEqualTo("/api/partner/v3/chats?limit=5");
        assertThat(call.header("authorization")).isEqualTo("Bearer ***");
        assertThat(simulator.linq().calls().of("chats.create").get(0).body()).contains("Hello");
        assertThat(simulator.linq().calls().all().toString()).doesNotContain(simulator.token(), "Hello", chat);
    }

    @Test
    void aLinkLeadsToTheApi() {
        NetworkLink link = simulator.openLinqLink();
        LinqWire there = new LinqWire(link.address() + "/api/partner/v3", simulator.token());
        there.get("/chats").ok(200);
    }
}
