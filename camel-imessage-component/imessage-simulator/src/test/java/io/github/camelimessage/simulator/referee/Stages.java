// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import com.google.gson.Gson;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** All simulators of a run, by the names that the scenarios use. */
final class Stages implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T12:00:00.123Z"), ZoneOffset.UTC);
    private static final Duration HEARTBEAT = Duration.ofMillis(50);

    private final Map<String, Stage> byName = new LinkedHashMap<>();

    /** A simulator like all others, with a clock that stands still. */
    Stage add(String name) {
        return add(name, builder -> {});
    }

    Stage add(String name, Consumer<SimulatorBuilder> settings) {
        SimulatorBuilder builder = IMessageSimulator.builder().clock(CLOCK).heartbeat(HEARTBEAT);
        settings.accept(builder);
        Stage stage = new Stage(builder.start());
        byName.put(name, stage);
        return stage;
    }

    /** One simulator for each transport, so that the calls over either can be compared. */
    void addPair(String name, Consumer<Stage> preparation) {
        preparation.accept(add(name + ".grpc"));
        preparation.accept(add(name + ".http"));
    }

    Stage get(String name) {
        return byName.get(name);
    }

    String toJson() {
        Map<String, Object> views = new LinkedHashMap<>();
        byName.forEach((name, stage) -> views.put(name, stage.view()));
        return new Gson().toJson(views);
    }

    @Override
    public void close() {
        byName.values().forEach(stage -> stage.simulator().close());
    }
}
