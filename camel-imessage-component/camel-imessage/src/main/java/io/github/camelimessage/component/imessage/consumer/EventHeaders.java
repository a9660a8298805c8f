// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.PollDeliveryEvent;
import io.github.camelimessage.event.PollEvent;
import java.time.Instant;
import org.apache.camel.Message;

/** What an event says about itself in the headers of its exchange. */
public final class EventHeaders {

    private EventHeaders() {}

    public static void set(Event event, Message message) {
        set(IMessageConstants.EVENT_TYPE, event.type(), message);
        set(IMessageConstants.CHANGE_TYPE, event.changeType(), message);
        set(IMessageConstants.CHAT_GUID, event.chatGuid(), message);
        set(IMessageConstants.MESSAGE_GUID, messageGuid(event), message);
        // An event of a webhook has no place in a log.
        set(IMessageConstants.SEQUENCE, event.sequence() == 0 ? null : event.sequence(), message);
        set(IMessageConstants.IS_FROM_ME, event.isFromMe(), message);
        set(
                IMessageConstants.ACTOR,
                event.actor() == null ? null : event.actor().address(),
                message);
        set(IMessageConstants.MESSAGE_TIMESTAMP, milliseconds(event.occurredAt()), message);
    }

    private static void set(String name, Object value, Message message) {
        if (value != null) {
            message.setHeader(name, value);
        }
    }

    /** Null as well for a time so far away that no number of milliseconds names it. */
    private static Long milliseconds(Instant time) {
        try {
            return time == null ? null : time.toEpochMilli();
        } catch (ArithmeticException beyond) {
            return null;
        }
    }

    private static String messageGuid(Event event) {
        if (event instanceof PollEvent poll) {
            return poll.pollMessageGuid();
        }
        if (event instanceof PollDeliveryEvent poll) {
            return poll.pollMessageGuid();
        }
        return event instanceof MessageEvent message ? message.messageGuid() : null;
    }
}
