// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the bridge connects.
 *
 * @param address address of the iMessage service
 * @param token access token of the service
 * @param tls whether the service uses TLS
 * @param startFrom where the first start begins: latest, earliest or a sequence
 * @param brokers addresses of Kafka
 * @param directory directory of the position and the ids of processed events and commands
 */
record Settings(String address, String token, boolean tls, String startFrom, String brokers, Path directory) {

    /** As a user would write them into {@code application.properties}; constant settings are in the file. */
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
