// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.tail.Anchor;
import io.github.camelimessage.tail.Checkpoint;
import io.github.camelimessage.tail.EventTail;
import io.github.camelimessage.tail.EventTails;
import io.github.camelimessage.tail.Ordering;
import io.github.camelimessage.tail.TailHandler;
import io.github.camelimessage.tail.TailOptions;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A handler that throws an Error at each notification still gets every event. */
@Timeout(180)
class TailNoticesTest {
    private static final TailOptions OPTIONS = new TailOptions(
            Ordering.LIVE,
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofSeconds(75));

    private final Queue<Long> received = new ConcurrentLinkedQueue<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Queue<Throwable> ends = new ConcurrentLinkedQueue<>();

    @Test
    void everyEventIsDelivered() throws Exception {
        try (IMessageSimulator simulator = IMessageSimulator.builder().start();
                IMessageClient client = PhotonClient.builder()
                        .address(simulator.grpcAddress())
                        .tls(false)
                        .token(simulator.token())
                        .build()) {
            Person alice = simulator.person("alice@example.com");
            String chat = alice.openChat();
            simulator.faults().exhaustCatchUps(2);
            EventTail tail = new EventTails(client).tail(OPTIONS, new Failing());
            Thread thread = new Thread(tail);
            thread.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> told.contains("connected"));
            simulator.faults().changeBytes("CatchUpEvents", 1, bytes -> new byte[] {0x0f});
            alice.sendText(chat, "one");
            alice.sendText(chat, "two");

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(received).containsExactlyInAnyOrder(1L, 2L);
                assertThat(told).contains("failed", "connected", "unreadable");
            });
            assertThat(ends).isEmpty();
            tail.stop(Duration.ofSeconds(10));
            thread.join(10_000);
        }
    }

    private final class Failing implements TailHandler {
        @Override
        public Checkpoint start() {
            return Checkpoint.at(0);
        }

        @Override
        public void handle(Event event) {
            received.add(event.sequence());
        }

        @Override
        public void proven(long sequence, Anchor anchor) {}

        @Override
        public OptionalLong cursorRejected(ValidationException rejection) {
            return OptionalLong.empty();
        }

        @Override
        public void connected() {
            fail("connected");
        }

        @Override
        public void failed(Throwable failure) {
            fail("failed");
        }

        @Override
        public void unreadable(IMessageException failure) {
            fail("unreadable");
        }

        private void fail(String what) {
            told.add(what);
            throw new NoClassDefFoundError("a library of the handler");
        }

        @Override
        public void ended(Throwable failure) {
            ends.add(failure);
        }
    }
}
