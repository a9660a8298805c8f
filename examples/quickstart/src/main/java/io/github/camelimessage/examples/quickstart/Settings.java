// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the routes run and who takes part.
 *
 * @param address the service
 * @param isReal whether it has real people
 * @param transport {@code grpc} or {@code http}
 * @param from at Linq: the line that opens the case; null at Photon, which has only one
 */
record Settings(
        String address,
        boolean isReal,
        String token,
        String transport,
        boolean tls,
        List<String> participants,
        String newcomer,
        int watchSeconds,
        String from) {

    private static final int WATCH_SECONDS = 15;
    private static final String LINE = "+12025550101";

    /** The settings for Photon. */
    Settings(
            String address,
            boolean isReal,
            String token,
            String transport,
            boolean tls,
            List<String> participants,
            String newcomer,
            int watchSeconds) {
        this(address, isReal, token, transport, tls, participants, newcomer, watchSeconds, null);
    }

    static Settings fromSystemProperties() {
        String transport = System.getProperty("imessage.transport", "grpc");
        String provider = System.getProperty("imessage.provider", "photon").toLowerCase(Locale.ROOT);
        if (!provider.equals("photon") && !provider.equals("linq")) {
            throw new IllegalArgumentException("imessage.provider is photon or linq, not " + provider);
        }
        boolean isLinq = provider.equals("linq");
        if (System.getProperty("imessage.address") == null) {
            return isLinq ? simulatedLinq() : simulated(transport);
        }
        return new Settings(
                System.getProperty("imessage.address"),
                true,
                required("imessage.token"),
                transport,
                Boolean.parseBoolean(System.getProperty("imessage.tls", "true")),
                List.of(required("imessage.participants").split(",")),
                required("imessage.newcomer"),
                Integer.getInteger("imessage.watchSeconds", WATCH_SECONDS),
                isLinq ? required("imessage.from") : null);
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

    static Settings simulatedLinq() {
        Settings photon = simulated("http");
        return new Settings(
                null, false, photon.token(), "http", false, photon.participants(), photon.newcomer(), 0, LINE);
    }

    /** A real service writes to real people, so the participants must be given. */
    private static String required(String property) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_'); // a property is visible to other users
        String value = System.getProperty(property, System.getenv(variable));
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A run against a real service needs -D" + property
                    + " or the environment variable " + variable
                    + " (with imessage.address, imessage.token, imessage.participants=a,b and imessage.newcomer;"
                    + " with imessage.provider=linq also imessage.from)");
        }
        return value;
    }

    boolean isLinq() {
        return from != null;
    }

    /** Photon's events come over gRPC only; Linq's need a URL that Linq can reach. */
    boolean canWatch() {
        return isLinq() ? !isReal : transport.equals("grpc");
    }

    Settings at(IMessageSimulator simulator) {
        String photon = canWatch() ? simulator.grpcAddress() : simulator.httpAddress();
        String where = isLinq() ? simulator.linqAddress() : photon;
        return new Settings(where, false, token, transport, tls, participants, newcomer, watchSeconds, from);
    }

    /** The settings as in {@code application.properties}. */
    Map<String, String> properties() {
        if (isLinq()) {
            return Map.of(
                    "camel.component.imessage.provider", "linq",
                    "camel.component.imessage.address", address,
                    "camel.component.imessage.token", token,
                    "camel.component.imessage.from", from);
        }
        return Map.of(
                "camel.component.imessage.address", address,
                "camel.component.imessage.token", token,
                "camel.component.imessage.transport", transport,
                "camel.component.imessage.tls", String.valueOf(tls),
                "watch.from", isReal ? "latest" : "earliest");
    }
}
