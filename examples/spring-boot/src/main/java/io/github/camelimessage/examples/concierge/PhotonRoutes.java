// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

import io.github.camelimessage.component.imessage.IMessageConstants;
import java.io.IOException;
import org.apache.camel.spi.IdempotentRepository;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The concierge at Photon: events come from the log. <p>No event is lost: the position is saved when an exchange is
 * done, and a failed event is delivered again. Processed events are recognized by their sequence.
 */
@Component
@Profile("photon")
class PhotonRoutes extends VendorRoutes {

    private static final String ACCOUNT = "account=photon"; // see application-photon.yaml

    private final IdempotentRepository handled;

    PhotonRoutes(Concierge concierge, Backgrounds backgrounds, IdempotentRepository handledPhotonEvents) {
        super("photon", ACCOUNT, concierge, backgrounds);
        this.handled = handledPhotonEvents;
    }

    @Override
    void takeEvents(String conversation) {
        from("imessage:events?" + ACCOUNT + "&breakOnFirstError=true&types=" + TYPES)
                .routeId("photon")
                .idempotentConsumer(header(IMessageConstants.SEQUENCE))
                .idempotentRepository(handled)
                .eager(false) // the id is saved after processing, not before
                .setProperty(EVENT, header(IMessageConstants.SEQUENCE))
                .to(conversation);
    }

    /** A picture. */
    @Override
    Object background(CaseState state) throws IOException {
        return new ClassPathResource("backgrounds/" + state.image()).getContentAsByteArray();
    }
}
