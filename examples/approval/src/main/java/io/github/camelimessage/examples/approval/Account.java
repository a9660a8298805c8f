// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.approval;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.util.HashMap;
import java.util.Map;

/**
 * The account that asks, at a simulator.
 *
 * @param isLinq whether it is at Linq; else at Photon
 */
record Account(IMessageSimulator simulator, boolean isLinq) {

    /** The settings as in {@code application.properties}. */
    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(Map.of(
                "camel.component.imessage.provider", isLinq ? "linq" : "photon",
                "camel.component.imessage.address", isLinq ? simulator.linqAddress() : simulator.grpcAddress(),
                "camel.component.imessage.token", simulator.token()));
        if (isLinq) {
            properties.put(
                    "camel.component.imessage.from",
                    simulator.linq().lines().get(0).number());
        } else {
            properties.put("camel.component.imessage.tls", "false");
        }
        return properties;
    }

    /**
     * Where events come from: the only thing that differs between the vendors.
     *
     * @param port at Linq: the port that receives its webhooks
     */
    String events(int port) {
        return isLinq
                ? "webhook:imessage:events?webhookComponentName=platform-http&webhookPath=/approval"
                        + "&webhookExternalUrl=http://127.0.0.1:" + port
                : "imessage:events?types=message.received,poll.changed&startFrom=earliest&offsetRepository=#offsets"
                        + "&breakOnFirstError=true";
    }

    /** The vendor's guid of a chat of the simulator. */
    String guid(String chat) {
        return isLinq ? simulator.linq().chatId(chat) : chat;
    }
}
