// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the bridge connects.
 *
 * @param address where iMessage is
 * @param token the access token there
 * @param tls whether it is reached over TLS
 * @param startFrom where the first start begins: latest, earliest or a sequence
 * @param brokers where Kafka is
 * @param directory where the position and the known events and commands are kept
 */
record Settings(String address, String token, boolean tls, String startFrom, String brokers, Path directory) {

    /** As a user would write them into {@code application.properties}; what never changes is there already. */
    Map<String, String> properties() {
        return Map.of(
                "camel.component.imessage.address", address,
                "camel.component.imessage.token", token,
                "camel.component.imessage.tls", String.valueOf(tls),
                "camel.component.kafka.brokers", brokers,
                "bridge.startFrom", startFrom,
                "bridge.directory", directory.toString());
    }

    @Override
    public String toString() {
        return "Settings[" + address + ", " + brokers + "]";
    }
}
