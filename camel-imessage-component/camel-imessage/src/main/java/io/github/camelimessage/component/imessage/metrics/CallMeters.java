// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.metrics;

import io.github.camelimessage.error.IMessageException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls as meters {@code camel.imessage.calls} and {@code camel.imessage.retries}. All tags have few values:
 * operations, vendors, accounts and codes, but nothing from a message. Use it only if Micrometer is on the class path.
 */
final class CallMeters implements CallRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(CallMeters.class);

    private record Kind(String name, String operation, String provider, String account, String code) {}

    private final CamelContext context;
    private final CodeTag codes = new CodeTag();
    private final Map<Kind, Meter> meters = new ConcurrentHashMap<>();
    private final Queue<MeterClaims.Claim> claims = new ConcurrentLinkedQueue<>();
    private volatile MeterRegistry registry;

    CallMeters(CamelContext context) {
        this.context = context;
    }

    @Override
    public void ended(String operation, String provider, String account, Throwable failure, long nanos) {
        record(() -> ((Timer) meters.computeIfAbsent(
                        new Kind("camel.imessage.calls", operation, provider, account, codes.of(failure)),
                        kind -> timer(kind, failure == null ? "success" : "failure")))
                .record(Duration.ofNanos(nanos)));
    }

    @Override
    public void retrying(String provider, String account, IMessageException failure) {
        record(() -> ((Counter) meters.computeIfAbsent(
                        new Kind("camel.imessage.retries", null, provider, account, codes.of(failure)), this::counter))
                .increment());
    }

    private Meter timer(Kind kind, String outcome) {
        Tags tags = tags(kind).and("operation", kind.operation(), "outcome", outcome);
        return claim(
                kind,
                tags,
                Timer.builder(kind.name())
                        .description("Calls, with how long they took")
                        .tags(tags)::register);
    }

    private Meter counter(Kind kind) {
        Tags tags = tags(kind);
        return claim(
                kind,
                tags,
                Counter.builder(kind.name())
                        .description("Calls that were made again")
                        .tags(tags)::register);
    }

    private Meter claim(Kind kind, Tags tags, Function<MeterRegistry, Meter> registration) {
        MeterRegistry found = registry();
        MeterClaims.Claim claim =
                MeterClaims.of(found).written(found, new MeterClaims.Name(kind.name(), tags), registration);
        claims.add(claim);
        return claim.meter();
    }

    private Tags tags(Kind kind) {
        return Registries.tags(context, kind.account()).and("provider", kind.provider(), "code", kind.code());
    }

    /** Looked up late: Camel's own metrics may bind theirs when routes are made. */
    private MeterRegistry registry() {
        if (registry == null) {
            registry = Registries.find(context);
        }
        return registry;
    }

    /** A failing meter must not fail a call. */
    private static void record(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.debug("A call is not in the meters", e);
        }
    }

    @Override
    public void close() {
        meters.clear();
        for (MeterClaims.Claim claim = claims.poll(); claim != null; claim = claims.poll()) {
            record(claim::release);
        }
        registry = null; // the next start may find another registry
    }
}
