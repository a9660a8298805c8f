// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExchangePlacesTest {

    private final List<String> begun = new ArrayList<>();
    private final ExchangePlaces places = new ExchangePlaces(2, true);
    private final Lanes busy = new Lanes(Runnable::run, places);
    private final Lanes quiet = new Lanes(Runnable::run, places);
    private final Lanes other = new Lanes(Runnable::run, places);

    private void submit(Lanes line, String name) {
        line.submit(name, () -> begun.add(name));
    }

    @Test
    void whoHasMuchToDoLeavesPlacesToTheOthers() {
        for (int i = 0; i < 5; i++) {
            submit(busy, "busy" + i);
        }
        submit(quiet, "quiet");
        submit(other, "other0");
        submit(other, "other1");
        assertThat(begun).containsExactly("busy0", "busy1");

        busy.done("busy0");
        busy.done("busy1");
        assertThat(begun).containsExactly("busy0", "busy1", "busy2", "quiet");
        busy.done("busy2");
        quiet.done("quiet");
        assertThat(begun).endsWith("other0", "busy3");
        busy.done("busy3");
        other.done("other0");
        assertThat(begun).endsWith("other1", "busy4");
        busy.done("busy4");
        other.done("other1");
        submit(quiet, "again0");
        submit(quiet, "again1");
        assertThat(begun).endsWith("again0", "again1");
    }

    @Test
    void whoIsClosedHandsItsPlaceOn() {
        submit(busy, "busy0");
        submit(busy, "busy1");
        submit(quiet, "quiet");
        submit(other, "other");
        quiet.close();
        busy.done("busy0");
        assertThat(begun).containsExactly("busy0", "busy1", "other");
        busy.close();
        busy.done("busy1");
        other.done("other");
        submit(other, "next0");
        submit(other, "next1");
        assertThat(begun).endsWith("next0", "next1");
    }

    @Test
    void withManyThreadsNothingIsLeftWaitingAndNoPlaceIsLost() throws Exception {
        ExchangePlaces shared = new ExchangePlaces(3, true);
        ExecutorService threads = Executors.newCachedThreadPool();
        int pieces = 3_000;
        CountDownLatch left = new CountDownLatch(4 * pieces);
        AtomicInteger under = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try {
            for (int line = 0; line < 4; line++) {
                Lanes lanes = new Lanes(threads, shared);
                threads.execute(() -> {
                    for (int i = 0; i < pieces; i++) {
                        String lane = "chat" + i % 7;
                        lanes.submit(lane, () -> {
                            most.accumulateAndGet(under.incrementAndGet(), Math::max);
                            under.decrementAndGet();
                            lanes.done(lane);
                            left.countDown();
                        });
                    }
                });
            }
            assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isBetween(1, 3);
        assertThat(IntStream.range(0, 4).filter(i -> shared.take(busy)).count()).isEqualTo(3);
    }
}
