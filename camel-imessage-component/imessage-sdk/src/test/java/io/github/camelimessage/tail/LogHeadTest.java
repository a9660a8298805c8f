// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.CatchUpComplete;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.Heartbeat;
import io.github.camelimessage.sdk.Events;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(value = 180, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
class LogHeadTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicBoolean cancelled = new AtomicBoolean();

    @Test
    void theServerReportsItsHead() throws InterruptedException {
        assertThat(LogHead.find(after -> replay(reader -> reader.onNext(new CatchUpComplete(4711))), LONG))
                .isEqualTo(4711);
        assertThat(cancelled).isTrue();
    }

    @Test
    void aServerThatKnowsNoPositionBeyondItsEndHasItsLogReadThrough() throws InterruptedException {
        Events log = after -> replay(reader -> {
            if (after == null) {
                reader.onNext(new CatchUpComplete(3));
            } else {
                reader.onError(ValidationException.invalidArgument("since", after, "beyond the end"));
            }
        });
        assertThat(LogHead.find(log, LONG)).isEqualTo(3);
    }

    @Test
    void aServerThatRepeatsThePositionHasItsLogReadThrough() throws InterruptedException {
        Events log = after -> replay(reader -> reader.onNext(new CatchUpComplete(after == null ? 3 : after)));
        assertThat(LogHead.find(log, LONG)).isEqualTo(3);
    }

    @Test
    void aSilentServerIsNotWaitedForWithoutEnd() {
        assertThatThrownBy(() -> LogHead.find(after -> replay(reader -> {}), Duration.ofMillis(50)))
                .isInstanceOfSatisfying(ConnectionException.class, failure -> assertThat(failure.code())
                        .isEqualTo(ErrorCodes.TIMEOUT));
        assertThat(cancelled).isTrue();
    }

    @Test
    void aLongLogIsWaitedForAsLongAsItComes() throws InterruptedException {
        Duration limit = Duration.ofSeconds(6);
        Executor later = CompletableFuture.delayedExecutor(2500, TimeUnit.MILLISECONDS);
        Events log = after -> replay(reader -> later.execute(() -> {
            reader.onNext(new Heartbeat());
            later.execute(() -> {
                reader.onNext(new Heartbeat());
                later.execute(() -> reader.onNext(new CatchUpComplete(3)));
            });
        }));
        assertThat(LogHead.find(log, limit)).isEqualTo(3);
    }

    @Test
    void aReplayThatEndsWithoutItsHeadIsAFailure() {
        assertThatThrownBy(() -> LogHead.find(after -> replay(Flow.Subscriber::onComplete), LONG))
                .hasMessageContaining("without the head of the log");
    }

    private interface Answer {
        void to(Flow.Subscriber<? super EventFrame> reader);
    }

    private Flow.Publisher<EventFrame> replay(Answer answer) {
        return reader -> {
            reader.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {}

                @Override
                public void cancel() {
                    cancelled.set(true);
                }
            });
            answer.to(reader);
        };
    }
}
