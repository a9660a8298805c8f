// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.event;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.event.ChatCreatedEvent;
import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.PhoneNumberEvent;
import io.github.camelimessage.event.PollDeliveryEvent;
import io.github.camelimessage.event.PollEvent;
import io.github.camelimessage.model.linq.BackgroundData;
import io.github.camelimessage.model.linq.ChatHandle;
import io.github.camelimessage.model.linq.EventChat;
import io.github.camelimessage.model.linq.LinqChat;
import io.github.camelimessage.model.linq.MessageEditedData;
import io.github.camelimessage.model.linq.MessageEventData;
import io.github.camelimessage.model.linq.PollEventData;
import io.github.camelimessage.model.spectrum.SpectrumMessage;
import org.apache.camel.Exchange;

/**
 * The line that received an event. Answers of the same exchange are sent from it, unless the route chooses another one.
 *
 * @param name the phone number, or the instance id of a line without a number; goes into the header {@link
 *     IMessageConstants#LINE}
 * @param owner the account of the line: for other accounts the name has no meaning; null if it is not known
 * @param instance the instance id, which identifies the log of a line; null if it is not known
 */
public record EventLine(String name, String owner, String instance) {

    private static final String PROPERTY = "CamelIMessageEventLine";

    /** A Photon account without lines. */
    private static final String SHARED = "shared";

    public EventLine(String name, String owner) {
        this(name, owner, null);
    }

    /** The line that received the event of the exchange; null if it is not known. */
    public static EventLine of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, EventLine.class);
    }

    /** The account of the line in the header. */
    public void remember(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /**
     * Whether the line belongs to the event only, and has no meaning for others.
     *
     * @param owner of the lines to choose from; null for none
     */
    public static boolean isOfOther(String line, Exchange exchange, String owner) {
        EventLine origin = of(exchange);
        return origin != null && origin.name.equals(line) && (owner == null || !owner.equals(origin.owner));
    }

    /** The line that the event of a webhook reports; null if it reports none. */
    public static String told(Event event) {
        String line = null;
        if (event instanceof MessageEvent message) {
            line = ofMessage(message);
        } else if (event instanceof PollEvent poll) {
            line = of(poll.linq());
        } else if (event instanceof PollDeliveryEvent poll) {
            line = of(poll.linq());
        } else if (event instanceof ChatEvent chat && chat.linq() instanceof BackgroundData background) {
            line = of(background.chat());
        } else if (event instanceof ChatCreatedEvent created) {
            line = of(created.chat().linq());
        } else if (event instanceof PhoneNumberEvent number) {
            line = number.phoneNumber();
        }
        return line == null || line.isBlank() ? null : line;
    }

    private static String ofMessage(MessageEvent event) {
        if (event instanceof MessageEvent.Received received) {
            return received.spectrum() == null ? of(received.linq()) : of(received.spectrum());
        }
        if (event instanceof MessageEvent.ReactionAdded reaction) {
            return of(reaction.spectrum());
        }
        if (event instanceof MessageEvent.Sent sent) {
            return of(sent.linq());
        }
        if (event instanceof MessageEvent.Delivered delivered) {
            return of(delivered.linq());
        }
        if (event instanceof MessageEvent.Read read) {
            return of(read.linq());
        }
        return event instanceof MessageEvent.Edited edited ? of(edited.linq()) : null;
    }

    private static String of(SpectrumMessage message) {
        return message == null || SHARED.equals(message.space().phone())
                ? null
                : message.space().phone();
    }

    private static String of(MessageEventData data) {
        String line = data == null ? null : of(data.chat());
        return line == null && data != null ? data.recipientPhone() : line;
    }

    private static String of(MessageEditedData data) {
        return data == null ? null : of(data.chat());
    }

    private static String of(PollEventData data) {
        return data == null ? null : of(data.chat());
    }

    private static String of(EventChat chat) {
        return chat == null || chat.ownerHandle() == null
                ? null
                : chat.ownerHandle().handle();
    }

    private static String of(LinqChat chat) {
        return chat == null || chat.handles() == null
                ? null
                : chat.handles().stream()
                        .filter(handle -> Boolean.TRUE.equals(handle.isMe()))
                        .map(ChatHandle::handle)
                        .findFirst()
                        .orElse(null);
    }
}
