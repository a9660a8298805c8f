// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.event.Event;
import org.apache.camel.Message;

/** The event in the body of a message. */
final class EventBody {

    static final ObjectMapper JSON = new ObjectMapper();

    private EventBody() {}

    /** @throws IllegalArgumentException if the body is something else, which the message does not show */
    static Event of(Message message) {
        Object body = message.getBody();
        if (body instanceof Event event) {
            return event;
        }
        throw new IllegalArgumentException("Only an event of imessage:events can become a CloudEvent, but the body is "
                + (body == null ? "empty" : "a " + body.getClass().getName()));
    }
}
