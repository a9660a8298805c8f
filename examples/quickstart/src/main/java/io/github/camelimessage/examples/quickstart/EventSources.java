// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import org.apache.camel.CamelContext;

/**
 * The sources of events for the routes. @param watch for the route that prints all events
 * @param answer for the route that answers
 */
record EventSources(String watch, String answer) {

    /** The event log, in which a route continues after its position. */
    static EventSources log() {
        return new EventSources(
                "imessage:events?startFrom={{watch.from}}&offsetRepository=#offsets&offsetKey=" + WatchRoute.ID,
                "imessage:events?startFrom={{watch.from}}&types=" + AnswerRoute.TYPES);
    }

    /** Webhooks: the vendor delivers to an HTTP server that this starts. */
    static EventSources webhooks(CamelContext context) throws Exception {
        String webhook = "webhook:imessage:events?webhookComponentName=platform-http&webhookExternalUrl="
                + WebhookServer.open(context);
        return new EventSources(
                webhook + "&webhookPath=/watch", webhook + "&webhookPath=/answer&types=" + AnswerRoute.TYPES);
    }
}
