// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallsTest {

    /** The client is closed by another thread after the call started: the caller gets a failed future, not an exception. */
    @Test
    void aCallThatBeganBeforeTheCloseFailsAsOthersDo() {
        Calls calls = new Calls();
        PendingCall<String> pending = calls.begin();
        calls.close();

        calls.limit(pending, Duration.ofMinutes(1), () -> ConnectionException.timeout("late", null));

        assertThat(pending)
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(ConnectionException.class)
                .withMessageContaining("closed");
    }

    @Test
    void aCallAfterTheCloseHasFailed() {
        Calls calls = new Calls();
        calls.close();

        assertThat(calls.begin())
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("The client is closed");
    }
}
