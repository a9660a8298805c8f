// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {

    private final List<String> done = new ArrayList<>();
    private Supplier<Throwable> refusal = () -> null;
    private final Lanes lanes = new Lanes(this::execute, new ExchangePlaces(2, false));

    private void execute(Runnable work) {
        Throwable refused = refusal.get();
        if (refused instanceof Error error) {
            throw error;
        }
        if (refused instanceof RuntimeException exception) {
            throw exception;
        }
        work.run();
    }

    private void submit(String lane, String name) {
        lanes.submit(lane, () -> done.add(name));
    }

    private void refuse(boolean error) {
        refusal = () -> error
                ? new OutOfMemoryError("unable to create native thread")
                : new RejectedExecutionException("shut down");
    }

    @Test
    void oneAtATimeInEachLaneAndSoManyInAll() {
        submit("a", "a1");
        submit("a", "a2");
        submit("b", "b1");
        submit("c", "c1");
        assertThat(done).containsExactly("a1", "b1");

        lanes.done("b");
        assertThat(done).containsExactly("a1", "b1", "c1");
        lanes.done("a");
        assertThat(done).containsExactly("a1", "b1", "c1", "a2");
        assertThat(lanes.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatNoThreadTakesWaitsForTheNextPiece(boolean error) throws Exception {
        refuse(error);
        submit("a", "a1");
        submit("a", "a2");
        assertThat(done).isEmpty();
        assertThat(lanes.size()).isEqualTo(2);
        assertThat(lanes.awaitIdle(Duration.ofMillis(10))).isFalse();

        refusal = () -> null;
        submit("b", "b1");
        assertThat(done).containsExactly("a1", "b1");
        lanes.done("a");
        assertThat(done).containsExactly("a1", "b1", "a2");
        lanes.done("a");
        lanes.done("b");
        assertThat(lanes.awaitIdle(Duration.ofSeconds(30))).isTrue();
        assertThat(lanes.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatNoThreadTakesWhenAPieceIsOverWaitsToo(boolean error) throws Exception {
        submit("a", "a1");
        submit("a", "a2");
        submit("b", "b1");
        refuse(error);
        lanes.done("a");
        assertThat(done).containsExactly("a1", "b1");

        refusal = () -> null;
        lanes.done("b");
        assertThat(done).containsExactly("a1", "b1", "a2");
    }

    @Test
    void closedLanesAreIdleWhateverWaits() throws Exception {
        refuse(false);
        submit("a", "a1");
        lanes.close();

        assertThat(lanes.awaitIdle(Duration.ofSeconds(30))).isTrue();
        assertThat(lanes.size()).isZero();
    }

    @Test
    void workThatFailsIsNotRunAgain() {
        assertThatThrownBy(() -> lanes.submit("a", () -> {
                    done.add("a1");
                    throw new IllegalStateException("the work");
                }))
                .hasMessage("the work");
        lanes.done("a");
        submit("b", "b1");
        assertThat(done).containsExactly("a1", "b1");
    }
}
