// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * Answers everyone who writes, on one instance at a time.
 *
 * <p>Nothing is lost: the position is stored when a message was answered, and the next leader begins there. Nothing is said
 * twice: a message that comes again is answered with the same key, for which the service sends nothing a second time.
 */
public class ConciergeRoute extends RouteBuilder {

    /** What the instances elect a leader for. */
    static final String ELECTION = "concierge";

    @Override
    public void configure() {
        // Said already, by a leader that died before it could note that.
        onException(IMessageException.class)
                .onWhen(ConciergeRoute::isSaidAlready)
                .handled(true);
        // To try again would not help: the chat is gone, or cannot be written to. All else comes again.
        onException(NotFoundException.class, ValidationException.class)
                .handled(true)
                .log(LoggingLevel.WARN, "No answer to event ${header.CamelIMessageSequence}: ${exception}");

        from("master:" + ELECTION + ":imessage:events?types=message.received&startFrom={{concierge.start-from}}"
                        + "&offsetRepository=#offsets&maxInFlight=8&breakOnFirstError=true")
                .routeId("concierge")
                .filter(simple("${header.CamelIMessageIsFromMe} == false"))
                .setHeader(IMessageConstants.CLIENT_MESSAGE_ID, simple("concierge-${header.CamelIMessageSequence}"))
                .setHeader(IMessageConstants.REPLY_TO, header(IMessageConstants.MESSAGE_GUID))
                .setBody(constant("Thank you. We are on it."))
                .to("imessage:sendText"); // the chat is taken from the event's header
    }

    private static boolean isSaidAlready(Exchange exchange) {
        IMessageException refusal = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, IMessageException.class);
        return refusal.code().equals(ErrorCodes.DUPLICATE_MESSAGE);
    }
}
