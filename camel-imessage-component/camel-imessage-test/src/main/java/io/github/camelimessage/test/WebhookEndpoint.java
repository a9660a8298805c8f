// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

/** Where a route gets events from that are delivered by webhook. */
final class WebhookEndpoint {

    private WebhookEndpoint() {}

    /** @param server the URL of the server that they are delivered to */
    static String at(String server) {
        return "webhook:imessage:events?webhookComponentName=platform-http&webhookPath=/imessage&webhookExternalUrl="
                + server;
    }
}
