// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.photon.TransportType;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("proof")
class ManyExchangesTest extends TransportSuite {

    private static final int EXCHANGES = 10_000;

    /** OkHttp uses a thread for each call on the wire, at most 256; other threads continue the exchanges after the answers. */
    private static final int THREADS = 600;

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:many").to("imessage:countChats");
            }
        };
    }

    @Test
    void tenThousandExchangesWaitWithoutTenThousandThreads() throws Exception {
        boolean grpc = transport == TransportType.GRPC;
        // Over gRPC all wait at once, and are counted before the first answer. Over HTTP they are sent in groups of
        // 256, so each has to be short.
        simulator.faults().delay("GetChatCount", EXCHANGES, grpc ? Duration.ofSeconds(20) : Duration.ofMillis(50));
        AtomicInteger good = new AtomicInteger();
        AtomicInteger bad = new AtomicInteger();

        AsyncProducer producer = context.getEndpoint("direct:many").createAsyncProducer();
        producer.start();
        for (int i = 0; i < EXCHANGES; i++) {
            Exchange exchange = createExchangeWithBody(null);
            producer.process(exchange, done -> (exchange.getException() == null ? good : bad).incrementAndGet());
        }
        int threads = callingThreads(grpc ? "grpc" : "OkHttp");
        int inFlight = EXCHANGES - good.get() - bad.get();

        assertThat(inFlight).isGreaterThan(EXCHANGES / 2);
        assertThat(threads).isLessThan(THREADS);
        await().atMost(Duration.ofSeconds(120)).until(() -> good.get() + bad.get() == EXCHANGES);
        assertThat(bad).hasValue(0);
    }

    private static int callingThreads(String name) {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains(name))
                .count();
    }
}
