// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

/** The endpoint from which a route gets webhook events. */
final class WebhookEndpoint {

    private WebhookEndpoint() {}

    /** @param server the URL of the server that receives them */
    static String at(String server) {
        return "webhook:imessage:events?webhookComponentName=platform-http&webhookPath=/imessage&webhookExternalUrl="
                + server;
    }
}
