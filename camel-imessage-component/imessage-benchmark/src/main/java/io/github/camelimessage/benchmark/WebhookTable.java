// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Deliveries per second through a webhook with an empty route, compared with the same HTTP server with an empty route.
 * Both get the same signed requests in pairs of short rounds; the ratio is the median over the pairs.
 */
final class WebhookTable {

    private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(5);
    private static final long ROUND = TimeUnit.SECONDS.toNanos(2);
    private static final int PAIRS = 4;

    private final int rounds;
    private final PrintStream out;

    WebhookTable(int rounds, PrintStream out) {
        this.rounds = rounds;
        this.out = out;
    }

    void print() throws Exception {
        List<Double> webhook = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (WebhookServer server = new WebhookServer(SECRET);
                WebhookLoad load = new WebhookLoad(SECRET, server.port())) {
            load.perSecond(WebhookServer.BARE, WARM_UP);
            load.perSecond(WebhookServer.WEBHOOK, WARM_UP);
            for (int pair = 0; pair < rounds * PAIRS; pair++) {
                bare.add(load.perSecond(WebhookServer.BARE, ROUND));
                webhook.add(load.perSecond(WebhookServer.WEBHOOK, ROUND));
            }
            if (server.events() == 0) {
                throw new IllegalStateException("No delivery reached the route");
            }
        }
        out.println();
        out.println("| webhook, deliveries/s | platform-http with an empty route, requests/s | webhook / bare |");
        out.println("|---:|---:|---:|");
        out.printf(
                "| %,.0f | %,.0f | %s |%n",
                Quartiles.of(webhook).median(), Quartiles.of(bare).median(), Quartiles.of(ratios(webhook, bare)));
    }

    private static List<Double> ratios(List<Double> dividends, List<Double> divisors) {
        return IntStream.range(0, dividends.size())
                .mapToObj(pair -> dividends.get(pair) / divisors.get(pair))
                .toList();
    }
}
