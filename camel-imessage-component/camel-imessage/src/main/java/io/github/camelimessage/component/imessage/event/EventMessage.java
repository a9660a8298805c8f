// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.event;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.event.Event;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.resume.Resumable;
import org.apache.camel.support.DefaultMessage;

/**
 * The message of an event of the log. Its headers are created when they are read: nine entries in Camel's sorted map
 * make a backlog slower, and many routes read none.
 */
public final class EventMessage extends DefaultMessage {

    private Event event;
    private Resumable offset;
    private EventLine line;

    /**
     * @param offset goes into the header {@link Exchange#OFFSET}
     * @param line null if the account has no lines
     */
    public EventMessage(CamelContext context, Event event, Resumable offset, EventLine line) {
        super(context);
        this.event = event;
        this.offset = offset;
        this.line = line;
        setBody(event);
    }

    @Override
    protected void populateInitialHeaders(Map<String, Object> map) {
        if (event != null) {
            EventHeaders.put(event, map);
            map.put(Exchange.OFFSET, offset);
            if (line != null) {
                map.put(IMessageConstants.LINE, line.name());
            }
        }
    }

    @Override
    protected boolean isPopulateHeadersSupported() {
        return true;
    }

    @Override
    public void reset() {
        super.reset();
        event = null;
        offset = null;
        line = null;
    }
}
