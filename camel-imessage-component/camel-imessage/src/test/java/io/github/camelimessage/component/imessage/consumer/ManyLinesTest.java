// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.simulator.SimulatorBuilder;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.network.NetworkLink;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** One route from fifty lines, over a network that fails and recovers. */
@Isolated("looks at the threads of the JVM")
class ManyLinesTest extends LinesSuite {

    private static final int LINES = 50;

    /** Threads that all lines share, and threads that work at the moment. */
    private static final int SHARED_THREADS = 15;

    private static final List<String> INSTANCES = Stream.concat(
                    Stream.of("aa", "bb", "cc"), IntStream.range(3, LINES).mapToObj(i -> "line" + i))
            .toList();

    private NetworkLink link;

    @Override
    SimulatorBuilder settings() {
        SimulatorBuilder settings = super.settings();
        INSTANCES.stream().skip(3).forEach(instance -> settings.dedicatedLine(instance, null));
        return settings;
    }

    @Override
    Duration heartbeat() {
        return Duration.ofSeconds(1);
    }

    @Override
    DefaultCamelContext context() {
        DefaultCamelContext context = super.context();
        link = simulator.openLink(Transport.GRPC);
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(link.address());
        options.setIdleAuditInterval(Duration.ofMinutes(10));
        options.setWatchdogLimit(Duration.ofSeconds(60));
        return context;
    }

    @Test
    void aLineAtRestHasNoThreadButThatOfItsConnection() throws Exception {
        long before = threads();
        DefaultCamelContext context = start(context(), "&startFrom=earliest", exchange -> {});
        awaitConnected(context, LINES);
        INSTANCES.forEach(instance -> say(instance, "hello"));
        await().atMost(SOON).until(() -> heard.size() == LINES);

        await().atMost(SOON).until(() -> threads() - before <= LINES + SHARED_THREADS);
        assertThat(link.connectionsSoFar()).isEqualTo(LINES);
        assertThat(words).isEmpty();
    }

    /** Idle threads of a pool will end, and do not count. */
    private static long threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().getName().matches("imessage-simulator.*|OkHttpServerTransport|vert\\.x.*"))
                .filter(entry -> Arrays.stream(entry.getValue())
                        .noneMatch(frame -> frame.getClassName().startsWith("java.util.concurrent.SynchronousQueue")))
                .count();
    }

    @Test
    void nothingIsLostWhenTheServerIsRestarted() throws Exception {
        DefaultCamelContext context = start(context(), "&startFrom=earliest", exchange -> {});
        awaitConnected(context, LINES);
        INSTANCES.forEach(instance -> say(instance, "before"));
        await().atMost(SOON).until(() -> heard.size() == LINES);
        int connections = link.connectionsSoFar();
        link.refuse(true);
        awaitConnected(context, 0);
        INSTANCES.forEach(instance -> say(instance, "meanwhile"));
        await().atMost(SOON)
                .until(() -> lines(context).consumers().stream().allMatch(line -> line.getReconnects() >= 2));
        assertThat(heard).hasSize(LINES);
        link.refuse(false);

        awaitConnected(context, LINES);
        await().atMost(SOON).until(() -> heard.size() == 2 * LINES);
        assertThat(heard).doesNotHaveDuplicates();
        assertThat(link.connectionsSoFar() - connections).isBetween(LINES, 2 * LINES);
    }
}
