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
 * Answers everyone who writes, on one instance at a time. <p>Nothing is lost: the position is saved when a message was
 * answered, and the next leader continues there. Nothing is sent twice: a message that is delivered again is answered
 * with the same key, and the service carries out one write for one key.
 */
public class ConciergeRoute extends RouteBuilder {

    /** The name of the election. */
    static final String ELECTION = "concierge";

    @Override
    public void configure() {
        // Already sent by a leader that died before it could save that.
        onException(IMessageException.class)
                .onWhen(ConciergeRoute::isSaidAlready)
                .handled(true);
        // A retry would not help: the chat does not exist, or cannot be written to. After any other failure the event
        // is delivered again.
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
                .to("imessage:sendText"); // the event's header names the chat
    }

    private static boolean isSaidAlready(Exchange exchange) {
        IMessageException refusal = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, IMessageException.class);
        return refusal.code().equals(ErrorCodes.DUPLICATE_MESSAGE);
    }
}
