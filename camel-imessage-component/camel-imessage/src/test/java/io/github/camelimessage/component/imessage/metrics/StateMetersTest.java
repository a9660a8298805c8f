// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.TestContext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Meters of several sources in one registry, as two components or two contexts have them. */
class StateMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private StateMeters<AtomicInteger> meters(AtomicInteger source) {
        DefaultCamelContext context = new TestContext();
        context.getCamelContextExtension().setName("one-name");
        context.getRegistry().bind("metricsRegistry", registry);
        return new StateMeters<>(context, "test.", source, null, "line", "one")
                .gauge("inflight", "Up and down", AtomicInteger::get)
                .count("received", "Only up", AtomicInteger::get);
    }

    private double gauge() {
        return registry.get("test.inflight").gauge().value();
    }

    private double count() {
        return registry.get("test.received").functionCounter().count();
    }

    @Test
    void theMetersOfTheSecondSourceStayWhenTheFirstGoes() {
        AtomicInteger second = new AtomicInteger(2);
        StateMeters<AtomicInteger> first = meters(new AtomicInteger(1));
        StateMeters<AtomicInteger> other = meters(second);

        assertThat(gauge()).isEqualTo(1);

        first.remove();

        assertThat(gauge()).isEqualTo(2);
        assertThat(count()).isEqualTo(2);

        other.remove();

        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void theMetersOfTheFirstSourceStayWhenTheSecondGoes() {
        AtomicInteger source = new AtomicInteger(1);
        StateMeters<AtomicInteger> first = meters(source);
        StateMeters<AtomicInteger> other = meters(new AtomicInteger(2));
        other.remove();
        other.remove();
        source.set(7);

        assertThat(gauge()).isEqualTo(7);

        first.remove();

        assertThat(registry.getMeters()).isEmpty();
    }
}
