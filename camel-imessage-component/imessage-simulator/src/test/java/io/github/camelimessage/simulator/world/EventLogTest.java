// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final World world = new World(Clock.systemUTC(), "owner@example.com");
    private final EventLog log = world.log();
    private Person alice;
    private String chat;

    @BeforeEach
    void openChat() {
        alice = world.person("alice@example.com");
        chat = alice.openChat();
    }

    private List<Long> read(long after, long upTo, int max) {
        return log.read(after, upTo, max).stream().map(LogEntry::sequence).toList();
    }

    @Test
    void readingHasBoundsAndALimit() {
        for (int i = 0; i < 5; i++) {
            alice.sendText(chat, "x");
        }
        assertThat(read(0, Long.MAX_VALUE, 100)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(read(1, 4, 2)).containsExactly(2L, 3L);
        assertThat(read(5, 9, 2)).isEmpty();
    }

    @Test
    void trimmingForgetsTheOldestAndKeepsTheHead() {
        for (int i = 0; i < 5; i++) {
            alice.sendText(chat, "x");
        }
        log.trimBefore(4);
        log.trimBefore(2);
        assertThat(log.trimmedTo()).isEqualTo(3);
        assertThat(read(0, Long.MAX_VALUE, 100)).containsExactly(4L, 5L);
        log.trimBefore(100);
        assertThat(log.trimmedTo()).isEqualTo(5);
        assertThat(log.head()).isEqualTo(5);
        alice.sendText(chat, "x");
        assertThat(read(5, Long.MAX_VALUE, 100)).containsExactly(6L);
    }

    @Test
    void skippedNumbersAreNeverGiven() {
        log.skip(3);
        alice.sendText(chat, "x");
        assertThat(read(0, Long.MAX_VALUE, 100)).containsExactly(4L);
        assertThatThrownBy(() -> log.skip(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListenerIsNotifiedOnceForEachEntryUntilItIsRemoved() {
        AtomicInteger rings = new AtomicInteger();
        Runnable takeDown = log.listen(rings::incrementAndGet);
        alice.sendText(chat, "x");
        alice.setTyping(chat, true);
        takeDown.run();
        alice.sendText(chat, "x");
        assertThat(rings).hasValue(1);
    }
}
