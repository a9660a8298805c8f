// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.IMessageEndpoint;
import io.github.camelimessage.component.imessage.event.EventLine;
import io.github.camelimessage.event.Event;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.apache.camel.DelegateEndpoint;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;

/**
 * The CloudEvent attributes of an event of {@code imessage:events}.
 *
 * <p>The same event has the same id and source for each delivery. The source identifies the account, like the key of
 * the saved position, so that the id is unique although each account, and each line of a
 * project, counts from 1.
 *
 * @param time when it happened, in RFC 3339; null if the service did not report it
 * @param subject the chat, or null
 */
record EventAttributes(String id, String source, String type, String subject, String time) {

    private static final String ALL_LINES = "*";

    /** From the event of the message; a header {@code CamelCloudEventSource} or {@code CamelCloudEventID} overrides. */
    static EventAttributes of(Message message, Event event) {
        String source = message.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, String.class);
        if (source == null) {
            source = source(message.getExchange(), event);
        }
        String id = message.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID, String.class);
        return new EventAttributes(
                id == null ? source + ":" + key(message, event) : id,
                source,
                CloudEventTypes.EVENT_PREFIX + event.type(),
                event.chatGuid(),
                event.occurredAt() == null ? null : event.occurredAt().toString());
    }

    /** The id, unique among all events of the account. */
    private static Object key(Message message, Event event) {
        Object key =
                event.sequence() == 0 ? message.getHeader(IMessageConstants.EVENT_ID) : Long.valueOf(event.sequence());
        if (key == null) {
            throw new IllegalStateException(
                    "The event has neither a sequence nor a header " + IMessageConstants.EVENT_ID
                            + " that a webhook sets: set the header " + CloudEvent.CAMEL_CLOUD_EVENT_ID);
        }
        return key;
    }

    private static String source(Exchange exchange, Event event) {
        Endpoint from = exchange.getFromEndpoint();
        while (from instanceof DelegateEndpoint outer) { // webhook:
            from = outer.getEndpoint();
        }
        if (from instanceof IMessageEndpoint endpoint) {
            IMessageConfiguration options = endpoint.getConfiguration();
            String account = account(options, EventLine.of(exchange), event);
            String provider = options.getProvider().name().toLowerCase(Locale.ROOT);
            if (account != null) {
                return uri(provider + ":" + account);
            }
            if (event.sequence() == 0) { // the vendor's id, which is the only one
                return uri(provider);
            }
        }
        throw new IllegalStateException("The source of the CloudEvent is not known: set the header "
                + CloudEvent.CAMEL_CLOUD_EVENT_SOURCE + " to a URI that identifies the account"
                + ", or, with a client of your own, the option offsetKey of imessage:events");
    }

    /** As in the key of the position; null when there is nothing to make it of. */
    private static String account(IMessageConfiguration options, EventLine line, Event event) {
        boolean isAnyLine = ALL_LINES.equals(options.getLine());
        String account = options.getOffsetKey();
        if (account == null && options.getClient() == null) {
            account = options.getProjectId() == null ? options.getAddress() : "project:" + options.getProjectId();
            if (options.getProjectId() != null && options.getLine() != null && !isAnyLine) {
                account += ":" + options.getLine();
            }
        }
        if (!isAnyLine || event.sequence() == 0 || account == null) {
            return account;
        }
        return line == null || line.instance() == null ? null : account + ":" + line.instance();
    }

    private static String uri(String account) {
        try {
            return new URI("imessage", account, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No URI can be made from " + account, e);
        }
    }
}
