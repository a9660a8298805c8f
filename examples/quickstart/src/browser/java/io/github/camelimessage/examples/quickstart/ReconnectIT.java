// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The page reconnects after a lost connection, and after a restart of the simulator. */
class ReconnectIT extends BrowserSuite {

    @Test
    void aSimulatorThatIsStartedAgainIsANewWorld() {
        int port = freePort();
        try (IMessageSimulator first =
                IMessageSimulator.builder().pagePort(port).start()) {
            Person alice = first.person("alice@example.com");
            alice.sendText(alice.openChat(), "In the first world");
            page.open(first.pageAddress());
            page.click("#chat-list button", "alice");
            page.awaitText("#messages .text", "In the first world");
        }
        page.awaitText("#state", "Not connected");
        try (IMessageSimulator second =
                IMessageSimulator.builder().pagePort(port).start()) {
            Person bob = second.person("bob@example.com");
            bob.sendText(bob.openChat(), "In the second world");
            page.awaitText("#state", "Live");
            page.awaitText("#chat-list", "In the second world");
            page.awaitText("#events .event-detail", "In the second world");
            page.awaitText("#chat-title", "No chat is open");
            assertThat(page.sequences()).isEqualTo(List.of(1L));
            page.leave();
        }
        // The simulator was not reachable for a while, as intended.
        assertThat(browser.complaints()).allMatch(text -> text.contains("Failed to load resource"));
    }

    @Test
    void aFloodOfEventsLeavesTheNewestAndTheRightOnes() {
        try (IMessageSimulator simulator =
                IMessageSimulator.builder().pagePort(0).start()) {
            page.open(simulator.pageAddress());
            Person alice = simulator.person("alice@example.com");
            String chat = alice.openChat();
            for (int i = 1; i <= 5000; i++) {
                alice.sendText(chat, "message " + i);
            }
            page.awaitText("#head", "5000");
            page.awaitText("#events .event:last-child .event-detail", "message 5000");
            List<Long> shown = page.sequences();
            assertThat(shown).hasSizeLessThanOrEqualTo(500).isSorted().doesNotHaveDuplicates();
            page.click("#chat-list button", "alice");
            page.awaitText("#messages li:last-child .text", "message 5000");
            page.click("#earlier");
            Page.eventually(() -> page.messages().size() == 120);
            page.leave();
        }
    }

    /** A free port below the range of outgoing connections (from 32768 on Linux), one of which could take it before the restart. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }
}
