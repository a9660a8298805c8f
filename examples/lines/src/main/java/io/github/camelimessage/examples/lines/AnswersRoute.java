// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.lines;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.consumer.LinesConsumer;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers everyone who writes, on any line. Each line is consumed by one node, which also sends its answers.
 *
 * <p>Nothing is lost: the position of a line is saved after a message was answered, and the next node starts there.
 * Nothing is sent twice: a message that is delivered again is answered with the same key, and the service does not send
 * it again.
 */
public class AnswersRoute extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(AnswersRoute.class);

    private static final String ID = "answers";

    private int told = -1;

    @Override
    public void configure() {
        // Already sent by a node that died before it could save that.
        onException(IMessageException.class).onWhen(AnswersRoute::isSaidAlready).handled(true);
        // A retry would not help: the chat does not exist, or cannot be written to. After any other failure the event
        // is delivered again.
        onException(NotFoundException.class, ValidationException.class)
                .handled(true)
                .log(LoggingLevel.WARN, "No answer on ${header.CamelIMessageLine}: ${exception}");

        from("imessage:events?line=*&shareLines=true&types=message.received&startFrom={{lines.start-from}}"
                        + "&offsetRepository=#offsets&maxInFlight=16&breakOnFirstError=true")
                .routeId(ID)
                .filter(simple("${header.CamelIMessageIsFromMe} == false"))
                // Each line counts its own events.
                .setHeader(
                        IMessageConstants.CLIENT_MESSAGE_ID,
                        simple("answer-${header.CamelIMessageLine}-${header.CamelIMessageSequence}"))
                .setHeader(IMessageConstants.REPLY_TO, header(IMessageConstants.MESSAGE_GUID))
                .setBody(simple("{{lines.node}} thanks you."))
                .to("imessage:sendText"); // uses the chat and the line of the event

        from("timer:lines?period=500&includeMetadata=false").routeId("count").process(this::tell);
    }

    private static boolean isSaidAlready(Exchange exchange) {
        IMessageException refusal = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, IMessageException.class);
        return refusal.code().equals(ErrorCodes.DUPLICATE_MESSAGE);
    }

    private void tell(Exchange exchange) {
        LinesConsumer consumer =
                (LinesConsumer) exchange.getContext().getRoute(ID).getConsumer();
        int lines = consumer.getLines().size();
        if (lines != told) {
            told = lines;
            LOG.info("I have {} {}.", lines, lines == 1 ? "line" : "lines");
        }
    }
}
