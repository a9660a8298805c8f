// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.IdempotentRepository;
import org.springframework.stereotype.Component;

/**
 * The concierge at Photon: events come from the log, replies go out as calls.
 *
 * <p>No event is lost: the position is stored when an exchange is done, and one that failed comes again. Nothing is said
 * twice: an event that was dealt with is known by its sequence; and if the application died between saying something and
 * noting that, it says it again with the same key, which the service does not carry out twice.
 */
@Component
public class PhotonRoutes extends RouteBuilder {

    private static final String REPLY = "reply";

    private final Concierge concierge;
    private final Backgrounds backgrounds;
    private final IdempotentRepository handled;

    PhotonRoutes(Concierge concierge, Backgrounds backgrounds, IdempotentRepository handledPhotonEvents) {
        this.concierge = concierge;
        this.backgrounds = backgrounds;
        this.handled = handledPhotonEvents;
    }

    @Override
    public void configure() {
        // Said already, before a crash: go on behind it.
        onException(IMessageException.class)
                .onWhen(exchange -> failure(exchange).code().equals(ErrorCodes.DUPLICATE_MESSAGE))
                .continued(true);
        // To try again would not help: the chat is gone, or cannot be written to.
        onException(NotFoundException.class, ValidationException.class)
                .handled(true)
                .log(LoggingLevel.WARN, "No reply to event ${header.CamelIMessageSequence}: ${exception}");

        from("imessage:events?types=participantAdded,message.received&breakOnFirstError=true")
                .routeId("photon")
                .idempotentConsumer(header(IMessageConstants.SEQUENCE))
                .idempotentRepository(handled)
                .eager(false) // noted when it is done, not before
                .process(this::findReply)
                .filter(exchangeProperty(REPLY).isNotNull())
                .filter(header(IMessageConstants.EVENT_TYPE).isEqualTo("message.received"))
                .to("imessage:markRead")
                .end()
                .filter(exchange ->
                        !backgrounds.isShown(chat(exchange), reply(exchange).state()))
                .process(exchange -> exchange.getMessage()
                        .setBody(backgrounds.image(reply(exchange).state())))
                .to("imessage:setBackground")
                .process(exchange ->
                        backgrounds.remember(chat(exchange), reply(exchange).state()))
                .end()
                .setHeader(IMessageConstants.REPLY_TO, header(IMessageConstants.MESSAGE_GUID))
                .setHeader(IMessageConstants.CLIENT_MESSAGE_ID, simple("concierge-${header.CamelIMessageSequence}"))
                .setBody(exchange -> reply(exchange).text())
                .to("imessage:sendText");
    }

    private void findReply(Exchange exchange) {
        concierge
                .reply(exchange.getMessage().getBody(Event.class))
                .ifPresent(reply -> exchange.setProperty(REPLY, reply));
    }

    private static Reply reply(Exchange exchange) {
        return exchange.getProperty(REPLY, Reply.class);
    }

    private static String chat(Exchange exchange) {
        return exchange.getMessage().getHeader(IMessageConstants.CHAT_GUID, String.class);
    }

    private static IMessageException failure(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, IMessageException.class);
    }
}
