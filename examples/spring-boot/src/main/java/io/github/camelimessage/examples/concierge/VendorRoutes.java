// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * Replies to an event at the vendor of the event. Subclasses define the source of events and how a state is shown.
 * <p>Nothing is sent twice: if the application dies between sending a message and saving that, it sends the message
 * again with the same key, and the vendor carries out one write for one key.
 */
abstract class VendorRoutes extends RouteBuilder {

    /** The events that may need a reply. */
    static final String TYPES = "participantAdded,message.received";

    /** Exchange property: the vendor's id of an event, the same for each delivery. */
    static final String EVENT = "event";

    private static final String REPLY = "reply";

    private final String vendor;
    private final String account;
    private final Concierge concierge;
    private final Backgrounds backgrounds;

    /** @param account the endpoint option for the account, such as {@code account=photon} */
    VendorRoutes(String vendor, String account, Concierge concierge, Backgrounds backgrounds) {
        this.vendor = vendor;
        this.account = account;
        this.concierge = concierge;
        this.backgrounds = backgrounds;
    }

    /** The route that receives events and sends them to this endpoint with the property {@link #EVENT}. */
    abstract void takeEvents(String conversation);

    /** The body for {@code imessage:setBackground}. */
    abstract Object background(CaseState state) throws IOException;

    @Override
    public void configure() {
        // Already sent before a crash: continue after it.
        onException(IMessageException.class)
                .onWhen(exchange -> failure(exchange).code().equals(ErrorCodes.DUPLICATE_MESSAGE))
                .continued(true);
        // A retry would not help: the chat does not exist, or cannot be written to.
        onException(NotFoundException.class, ValidationException.class)
                .handled(true)
                .log(LoggingLevel.WARN, "No reply to event ${exchangeProperty.event} of " + vendor + ": ${exception}");

        String conversation = "direct:" + vendor + "-conversation";
        takeEvents(conversation);

        from(conversation)
                .routeId(vendor + "-conversation")
                .process(this::findReply)
                .filter(exchangeProperty(REPLY).isNotNull())
                .filter(header(IMessageConstants.EVENT_TYPE).isEqualTo("message.received"))
                .to(call("markRead"))
                .end()
                .filter(exchange ->
                        !backgrounds.isShown(chat(exchange), reply(exchange).state()))
                .process(exchange ->
                        exchange.getMessage().setBody(background(reply(exchange).state())))
                .to(call("setBackground"))
                .process(exchange ->
                        backgrounds.remember(chat(exchange), reply(exchange).state()))
                .end()
                .setHeader(IMessageConstants.REPLY_TO, header(IMessageConstants.MESSAGE_GUID))
                .setHeader(IMessageConstants.CLIENT_MESSAGE_ID, simple("concierge-${exchangeProperty.event}"))
                .setBody(exchange -> reply(exchange).text())
                .to(call("sendText"));
    }

    /** The chat is in the headers of the event. */
    private String call(String operation) {
        return "imessage:" + operation + "?" + account;
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
