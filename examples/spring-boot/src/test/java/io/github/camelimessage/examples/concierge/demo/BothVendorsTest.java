// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageChange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One application with an account at each vendor: guests are answered where they wrote, and nowhere else. */
@Timeout(400)
class BothVendorsTest {

    @TempDir
    Path data;

    @Test
    void eachGuestIsAnsweredWhereItWroteAlsoAfterARestart() throws Exception {
        try (IMessageSimulator photon = IMessageSimulator.builder().start();
                IMessageSimulator linq =
                        IMessageSimulator.builder().webhookTimeFactor(0.1).start();
                Hotel hotel = new Hotel(Map.of(Vendor.PHOTON, photon, Vendor.LINQ, linq), data)) {
            hotel.open();
            ask(photon, "alice@example.com", "When is breakfast?");
            ask(linq, "bob@example.com", "Is there a pool?");
            awaitSaid(photon, "Breakfast is from 7 to 10, on the terrace.");
            awaitSaid(linq, "The pool is on the roof. It opens at 8.");

            hotel.close();
            ask(photon, "alice@example.com", "Thank you!");
            ask(linq, "bob@example.com", "A taxi, please");
            hotel.open();
            awaitSaid(photon, "Breakfast is from 7 to 10, on the terrace.", "You are welcome.");
            awaitSaid(linq, "The pool is on the roof. It opens at 8.", "A taxi waits at the door at any time.");

            hotel.close();
            assertThat(said(photon)).hasSize(2);
            assertThat(said(linq)).hasSize(2);
            assertThat(data.resolve("concierge.offsets"))
                    .as("secrets and positions are separate")
                    .content()
                    .doesNotContain("whsec_");
            assertThat(data.resolve("linq-secrets")).content().contains("whsec_");
        }
    }

    private static void ask(IMessageSimulator account, String guest, String question) {
        account.person(guest).sendText(account.person(guest).openChat(), question);
    }

    private static void awaitSaid(IMessageSimulator account, String... texts) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(said(account)).containsExactly(texts));
    }

    private static List<String> said(IMessageSimulator account) {
        return account.world().log().read(0, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.isFromMe() && entry.change() instanceof MessageChange.Received)
                .map(entry ->
                        ((MessageChange.Received) entry.change()).message().text())
                .toList();
    }
}
