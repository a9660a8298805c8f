// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PageLifecycleTest extends PageSuite {

    @Test
    void thereIsNoPageUnlessOneIsAskedFor() {
        try (IMessageSimulator without = IMessageSimulator.builder().start()) {
            assertThatThrownBy(without::pageAddress)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("pagePort");
        }
    }

    @Test
    void aTakenPortIsReported() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            SimulatorBuilder builder =
                    IMessageSimulator.builder().pageHost("0.0.0.0").pagePort(taken.getLocalPort());
            assertThatThrownBy(builder::start).hasStackTraceContaining("in use");
        }
    }

    @Test
    void closingEndsFeedsAndTheWorldForgetsThem() throws Exception {
        FeedProbe feed = FeedProbe.open(client, simulator.pageAddress(), null);
        feed.await("hello");
        simulator.close();
        assertThatThrownBy(() -> get("/")).isInstanceOf(IOException.class);
        // The log continues, and nothing is notified.
        simulator.person(ALICE).openChat();
        feed.close();
    }
}
