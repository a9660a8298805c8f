// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import com.google.protobuf.Message;
import io.github.camelimessage.simulator.world.Change;
import io.github.camelimessage.simulator.world.LogEntry;
import io.grpc.MethodDescriptor;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A fresh simulator and a client of each wire in turn. */
@ParameterizedClass(name = "{0}")
@EnumSource(Transport.class)
abstract class OverBothWires {
    static final String ALICE = "alice@example.com";
    static final String BOB = "+15551230001";
    static final String CAROL = "carol@example.com";

    @Parameter
    Transport transport;

    IMessageSimulator simulator;
    Wire wire;

    @BeforeEach
    void start() {
        simulator = configure(IMessageSimulator.builder()).start();
        wire = Wire.to(simulator, transport);
    }

    SimulatorBuilder configure(SimulatorBuilder builder) {
        return builder;
    }

    @AfterEach
    void stop() {
        wire.close();
        simulator.close();
    }

    <Q extends Message, A extends Message> A call(MethodDescriptor<Q, A> method, Q request) {
        return wire.call(method, request);
    }

    static WireError refused(Callable<?> call) {
        return Assertions.catchThrowableOfType(WireError.class, call::call);
    }

    List<LogEntry> log() {
        return simulator.world().log().read(0, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    List<Change> changes() {
        return log().stream().map(LogEntry::change).toList();
    }
}
