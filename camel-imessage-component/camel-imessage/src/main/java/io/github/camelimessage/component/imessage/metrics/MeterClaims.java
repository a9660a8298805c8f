// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * Who uses the meters of a registry. Components, and contexts with one name, may have meters with equal names and tags,
 * and a registry has only one of them: it stays until the last of its users has stopped.
 */
final class MeterClaims {

    private static final Map<MeterRegistry, MeterClaims> ALL = Collections.synchronizedMap(new WeakHashMap<>());

    record Name(String name, Tags tags) {}

    /** One user of a meter. */
    final class Claim {

        private final MeterRegistry registry;
        private final Name name;
        private final Function<MeterRegistry, Meter> registration;
        private Meter meter;

        private Claim(MeterRegistry registry, Name name, Function<MeterRegistry, Meter> registration) {
            this.registry = registry;
            this.name = name;
            this.registration = registration;
        }

        private void register() {
            meter = registration.apply(registry);
        }

        /** The meter, if this user writes to it. */
        Meter meter() {
            return meter;
        }

        /** Removes the meter if nobody else uses it. A second call does nothing. */
        void release() {
            remove(this);
        }
    }

    private final Map<Name, List<Claim>> claims = new HashMap<>();

    private MeterClaims() {}

    static MeterClaims of(MeterRegistry registry) {
        return ALL.computeIfAbsent(registry, added -> new MeterClaims());
    }

    /** For a meter that all its users write to. */
    synchronized Claim written(MeterRegistry registry, Name name, Function<MeterRegistry, Meter> registration) {
        Claim claim = new Claim(registry, name, registration);
        claim.register();
        claims.computeIfAbsent(name, added -> new ArrayList<>()).add(claim);
        return claim;
    }

    /** For a meter that reads from its user: it shows the first one, and the next one when that has gone. */
    synchronized Claim read(MeterRegistry registry, Name name, Function<MeterRegistry, Meter> registration) {
        Claim claim = new Claim(registry, name, registration);
        List<Claim> all = claims.computeIfAbsent(name, added -> new ArrayList<>());
        all.add(claim);
        if (all.size() == 1) {
            claim.register();
        }
        return claim;
    }

    private synchronized void remove(Claim claim) {
        List<Claim> all = claims.get(claim.name);
        if (all == null || !all.remove(claim)) {
            return;
        }
        Claim next = all.isEmpty() ? null : all.get(0);
        boolean isShown = claim.meter != null && (next == null || next.meter == null);
        if (isShown) {
            claim.registry.remove(claim.meter);
        }
        if (next == null) {
            claims.remove(claim.name);
        } else if (isShown) {
            next.register();
        }
    }
}
