// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.model.linq.SetBackgroundRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The concierge at Linq: events arrive by webhook. <p>Linq retries an event, for about 25 minutes, until the exchange
 * is done. The webhook itself saves the ids of processed events, and skips repeated ones.
 */
@Component
@Profile("linq")
class LinqRoutes extends VendorRoutes {

    /** The URL to which Linq delivers. */
    static final String PATH = "/linq";

    private static final String ACCOUNT = "account=linq"; // see application-linq.yaml

    LinqRoutes(Concierge concierge, Backgrounds backgrounds) {
        super("linq", ACCOUNT, concierge, backgrounds);
    }

    @Override
    void takeEvents(String conversation) {
        from("webhook:imessage:events?" + ACCOUNT + "&types=" + TYPES
                        + "&webhookComponentName=platform-http&webhookPath=" + PATH
                        + "&webhookExternalUrl={{concierge.linq-webhook}}"
                        + "&webhookSecretRepository=#linqSecrets&idempotentRepository=#handledLinqEvents")
                .routeId("linq")
                .setProperty(EVENT, header(IMessageConstants.EVENT_ID))
                .to(conversation);
    }

    /** Linq does not accept bytes, only colours or the https URL of an image. */
    @Override
    Object background(CaseState state) {
        return SetBackgroundRequest.color(state.color());
    }
}
