// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.util.List;
import java.util.Map;

/**
 * Where the routes run and who takes part.
 *
 * @param address the service
 * @param isReal whether people read what is written there
 * @param transport {@code grpc} or {@code http}
 */
record Settings(
        String address,
        boolean isReal,
        String token,
        String transport,
        boolean tls,
        List<String> participants,
        String newcomer,
        int watchSeconds) {

    private static final int WATCH_SECONDS = 15;

    static Settings fromSystemProperties() {
        String transport = System.getProperty("imessage.transport", "grpc");
        if (System.getProperty("imessage.address") == null) {
            return simulated(transport);
        }
        return new Settings(
                System.getProperty("imessage.address"),
                true,
                required("imessage.token"),
                transport,
                Boolean.parseBoolean(System.getProperty("imessage.tls", "true")),
                List.of(required("imessage.participants").split(",")),
                required("imessage.newcomer"),
                Integer.getInteger("imessage.watchSeconds", WATCH_SECONDS));
    }

    static Settings simulated(String transport) {
        return new Settings(
                null,
                false,
                "quickstart-token",
                transport,
                false,
                List.of("alice@example.com", "+15551234567"),
                "carol@example.com",
                0);
    }

    /** A real service writes to real people, so nobody is written to who was not named. */
    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A run against a real service needs -D" + property
                    + " (with imessage.address, imessage.token, imessage.participants=a,b and imessage.newcomer)");
        }
        return value;
    }

    /** Events come over gRPC only. */
    boolean canWatch() {
        return transport.equals("grpc");
    }

    Settings at(IMessageSimulator simulator) {
        String where = canWatch() ? simulator.grpcAddress() : simulator.httpAddress();
        return new Settings(where, false, token, transport, tls, participants, newcomer, watchSeconds);
    }

    /** As a user would write them into {@code application.properties}. */
    Map<String, String> properties() {
        return Map.of(
                "camel.component.imessage.address", address,
                "camel.component.imessage.token", token,
                "camel.component.imessage.transport", transport,
                "camel.component.imessage.tls", String.valueOf(tls),
                "watch.from", isReal ? "latest" : "earliest");
    }
}
