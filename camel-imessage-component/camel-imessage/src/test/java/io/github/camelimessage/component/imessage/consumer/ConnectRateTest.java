// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.simulator.SimulatorBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * How often many lines connect to a server that breaks every connection. Counted over a period, which may be as long as the
 * machine needs: a slow server only counts less.
 */
@Isolated("uses up the attempts to connect of the JVM")
@Tag("proof")
class ConnectRateTest extends LinesSuite {

    private static final int LINES = 50;
    private static final int PER_SECOND = 50;

    /** All lines may start in the first second, before anything has failed. */
    private static final int AT_THE_BEGINNING = 2 * LINES;

    private static final Duration LONG = Duration.ofSeconds(10);

    private static final List<String> INSTANCES = Stream.concat(
                    Stream.of("aa", "bb", "cc"), IntStream.range(3, LINES).mapToObj(i -> "line" + i))
            .toList();

    private BreakingRelay relay;

    @Override
    SimulatorBuilder settings() {
        SimulatorBuilder settings = super.settings();
        INSTANCES.stream().skip(3).forEach(instance -> settings.dedicatedLine(instance, null));
        return settings;
    }

    @Override
    DefaultCamelContext context() {
        DefaultCamelContext context = super.context();
        relay = new BreakingRelay(simulator.grpcAddress());
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setAddress(relay.address());
        return context;
    }

    @AfterEach
    void closeRelay() {
        relay.close();
    }

    /** Finding the start position of a line needs a connection too. */
    @Test
    void linesThatCannotStartDoNotCrowd() throws Exception {
        DefaultCamelContext context = context();
        relay.breakAll(true);
        long begin = System.nanoTime();
        start(context, "&startFrom=latest", exchange -> {});
        assertThatTheyDoNotCrowd(begin);
        relay.breakAll(false);
        awaitConnected(context, LINES);
    }

    @Test
    void linesThatLostTheirServerDoNotCrowd() throws Exception {
        DefaultCamelContext context = start(context(), "&startFrom=earliest", exchange -> {});
        awaitConnected(context, LINES);
        long begin = System.nanoTime();
        relay.breakAll(true);
        INSTANCES.forEach(instance -> say(instance, "meanwhile"));
        assertThatTheyDoNotCrowd(begin);
        int broken = relay.broken();
        int attempts = lines(context).consumers().stream()
                .mapToInt(LineConsumer::getReconnects)
                .sum();
        assertThat(broken)
                .as("one for each attempt")
                .isLessThanOrEqualTo(attempts + LINES); // each may be connecting once
        relay.breakAll(false);
        awaitConnected(context, LINES);
        await().atMost(SOON).until(() -> heard.size() == LINES);
    }

    private void assertThatTheyDoNotCrowd(long begin) {
        await().atMost(SOON).until(() -> System.nanoTime() - begin > LONG.toNanos() && relay.broken() > 2 * LINES);
        int broken = relay.broken();
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        assertThat(broken).isLessThan((int) (PER_SECOND * seconds) + AT_THE_BEGINNING);
    }
}
