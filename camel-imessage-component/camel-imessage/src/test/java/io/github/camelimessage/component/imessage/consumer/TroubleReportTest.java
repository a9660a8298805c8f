// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleReportTest {

    private final List<String> told = new ArrayList<>();
    private final TroubleReport report = new TroubleReport((message, failure) -> told.add(message), Duration.ofDays(1));

    @Test
    void anOutageAndItsEndAreReportedOnce() {
        assertThat(report.over()).isFalse();
        report.failed("first", ConnectionException.network("no", null));
        report.failed("second", ConnectionException.network("still no", null));

        assertThat(report.over()).isTrue();
        assertThat(report.over()).isFalse();
        assertThat(told).containsExactly("first");
    }

    /** An outage is reported when it starts and when it ends, and does not fill the log. */
    @Test
    void whatFailsAgainAsBeforeIsNoNews() {
        report.failed("first", ConnectionException.network("no", null));
        assertThat(report.recovered()).isTrue();
        report.failed("second", ConnectionException.network("no again", null));

        assertThat(report.recovered()).isFalse();
        assertThat(report.over()).isFalse();
        assertThat(told).containsExactly("first");
        report.failed("third", ConnectionException.network("no after all was well", null));
        assertThat(told).containsExactly("first", "third");
    }

    @Test
    void anotherFailureIsReportedToo() {
        report.failed("first", ConnectionException.network("no", null));
        report.failed("second", ConnectionException.timeout("too slow", null));
        report.failed("third", new IllegalStateException("something else"));

        assertThat(told).containsExactly("first", "second", "third");
        assertThat(report.over()).isTrue();
    }
}
