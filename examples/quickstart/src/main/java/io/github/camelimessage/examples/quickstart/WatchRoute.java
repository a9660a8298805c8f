// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import io.github.camelimessage.event.Event;
import org.apache.camel.builder.RouteBuilder;

/** Prints the events of all chats, and continues after the last event when it is restarted. */
public class WatchRoute extends RouteBuilder {

    static final String ID = "watch";

    private final Story story;
    private final String source;

    WatchRoute(Story story, String source) {
        this.story = story;
        this.source = source;
    }

    @Override
    public void configure() {
        from(source)
                .routeId(ID)
                .autoStartup(false)
                .process(exchange -> story.event(exchange.getMessage().getBody(Event.class)));
    }
}
