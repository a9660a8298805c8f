// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.simulator.world.MediaFile;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A fresh simulator, and the SDK's client of it over each transport in turn. */
@ParameterizedClass(name = "{0}")
@EnumSource(TransportType.class)
abstract class ClientSuite {
    static final String ALICE = "alice@example.com";

    @Parameter
    TransportType transport;

    final TestClock clock = new TestClock();
    IMessageSimulator simulator;
    IMessageClient client;

    @BeforeEach
    void start() {
        simulator = IMessageSimulator.builder().clock(clock).start();
        boolean overGrpc = transport == TransportType.GRPC;
        client = PhotonClient.builder()
                .transport(transport)
                .address(overGrpc ? simulator.grpcAddress() : simulator.httpAddress())
                .tls(false)
                .token(simulator.token())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    /** Adds a file to the uploads, and returns its guid. */
    String keep(MediaFile file) {
        simulator.world().files().keep(file, true);
        return file.id();
    }

    static <R> R result(CompletableFuture<R> call) throws Exception {
        return call.get(60, TimeUnit.SECONDS);
    }

    static IMessageException failure(CompletableFuture<?> call) throws Exception {
        try {
            throw new AssertionError("It was answered: " + call.get(60, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(IMessageException.class);
            return (IMessageException) e.getCause();
        }
    }
}
