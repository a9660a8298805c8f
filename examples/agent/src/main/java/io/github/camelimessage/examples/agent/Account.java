// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import java.util.HashMap;
import java.util.Map;

/**
 * The account that the agent answers for.
 *
 * @param isLinq whether it is at Linq; else at Photon
 * @param address the service
 * @param token the access token there
 * @param tls whether the service uses TLS
 * @param line at Linq: the line; null at Photon
 * @param webhookPort at Linq: the port of this machine that receives webhooks
 * @param webhookUrl at Linq: the URL at which Linq reaches that port
 * @param startFrom at Photon: where the first start begins
 */
record Account(
        boolean isLinq,
        String address,
        String token,
        boolean tls,
        String line,
        int webhookPort,
        String webhookUrl,
        String startFrom) {

    /** The settings as in {@code application.properties}. */
    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(Map.of(
                "camel.component.imessage.provider", isLinq ? "linq" : "photon",
                "camel.component.imessage.address", address,
                "camel.component.imessage.token", token));
        if (isLinq) {
            properties.put("camel.component.imessage.from", line);
        } else {
            properties.put("camel.component.imessage.tls", String.valueOf(tls));
        }
        return properties;
    }

    /** Where the conversation's routes get messages from: the only thing that differs between the vendors. */
    String events() {
        return isLinq
                ? "webhook:imessage:events?types=message.received&webhookComponentName=platform-http"
                        + "&webhookExternalUrl=" + webhookUrl
                        + "&webhookPath=/agent&webhookSecretRepository=#offsets"
                : "imessage:events?types=message.received&startFrom=" + startFrom
                        + "&offsetRepository=#offsets&breakOnFirstError=true&maxInFlight=8";
    }

    @Override
    public String toString() {
        return "Account[" + address + "]";
    }
}
