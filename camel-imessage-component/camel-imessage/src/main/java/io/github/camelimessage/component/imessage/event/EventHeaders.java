// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.event;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.LocationUpdate;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.PollDeliveryEvent;
import io.github.camelimessage.event.PollEvent;
import io.github.camelimessage.model.AttachmentInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The headers of an event's exchange. */
public final class EventHeaders {

    private EventHeaders() {}

    public static void put(Event event, Map<String, Object> headers) {
        put(IMessageConstants.EVENT_TYPE, event.type(), headers);
        put(IMessageConstants.CHANGE_TYPE, event.changeType(), headers);
        put(IMessageConstants.CHAT_GUID, event.chatGuid(), headers);
        put(IMessageConstants.MESSAGE_GUID, messageGuid(event), headers);
        // An event of a webhook has no sequence.
        put(IMessageConstants.SEQUENCE, event.sequence() == 0 ? null : event.sequence(), headers);
        put(IMessageConstants.IS_FROM_ME, event.isFromMe(), headers);
        put(
                IMessageConstants.ACTOR,
                event.actor() == null ? null : event.actor().address(),
                headers);
        put(IMessageConstants.MESSAGE_TIMESTAMP, milliseconds(event.occurredAt()), headers);
        put(IMessageConstants.ATTACHMENT_GUID, onlyFile(event), headers);
    }

    /** The guid of the file, for a message that has exactly one. */
    private static String onlyFile(Event event) {
        List<AttachmentInfo> files = EventFiles.of(event);
        return files.size() == 1 ? files.get(0).guid() : null;
    }

    /** The headers of a location: it has no chat and no sequence. */
    public static void put(LocationUpdate update, Map<String, Object> headers) {
        put(IMessageConstants.EVENT_TYPE, LocationUpdate.TYPE, headers);
        put(IMessageConstants.ACTOR, update.location().address(), headers);
        put(IMessageConstants.MESSAGE_TIMESTAMP, milliseconds(update.location().locationTimestamp()), headers);
        put(IMessageConstants.SOURCE_SEQUENCE, update.sourceSequence(), headers);
    }

    private static void put(String name, Object value, Map<String, Object> headers) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    /** Also null for a time that is out of the range of milliseconds. */
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
