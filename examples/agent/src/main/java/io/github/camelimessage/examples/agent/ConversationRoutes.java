// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import org.apache.camel.builder.RouteBuilder;

/** From a message to its answer. */
public final class ConversationRoutes extends RouteBuilder {

    /** Takes a chat and starts its turn after a second of silence. */
    static final String SILENCE = "direct:silence";

    private final String events;
    private final Hearing hearing;
    private final Turns turns;
    private final Presence presence;
    private final Thinking thinking;
    private final Conversations conversations;

    ConversationRoutes(
            String events,
            Hearing hearing,
            Turns turns,
            Presence presence,
            Thinking thinking,
            Conversations conversations) {
        this.events = events;
        this.hearing = hearing;
        this.turns = turns;
        this.presence = presence;
        this.thinking = thinking;
        this.conversations = conversations;
    }

    @Override
    public void configure() {
        from(events)
                .routeId("hear")
                .onException(NotFoundException.class) // the agent is no longer in that chat
                .handled(true)
                .end()
                .filter(simple("${header.CamelIMessageIsFromMe} == false"))
                .process(hearing) // now it is saved; the body is the chat
                .to(SILENCE);

        from(SILENCE)
                .routeId("silence")
                // In memory, but nothing is lost: saved messages without an answer are found again below.
                .aggregate(body(), (before, now) -> now)
                .completionTimeout("{{agent.silence}}")
                .completionTimeoutCheckerInterval(100)
                .to("seda:turns?size=10000");

        // After a restart or an outage.
        from("timer:unfinished?delay=0&period={{agent.retry}}")
                .routeId("unfinished")
                .split()
                .exchange(any -> conversations.unfinished())
                .to(SILENCE);

        from("seda:turns?size=10000&concurrentConsumers={{agent.turns}}")
                .routeId("turn")
                .process(turns::begin) // one at a time in a chat
                .filter(exchange -> exchange.getMessage().getBody(Turn.class).isAsked())
                .process(presence)
                .process(thinking) // saves the messages to send
                .end()
                .to("direct:say");

        from("direct:download")
                .routeId("download")
                .errorHandler(noErrorHandler()) // the model is told
                .to("imessage:downloadAttachment?maxSize={{agent.maxBytes}}")
                .convertBodyTo(byte[].class); // the stream ends with the exchange

        from("direct:say")
                .routeId("say")
                .onException(IMessageException.class) // already sent; only the answer was lost
                .onWhen(simple("${exception.code} == 'duplicateMessage'"))
                .continued(true)
                .end()
                .onException(NotFoundException.class, ValidationException.class) // a retry would not help
                .log("Not said: ${exception}")
                .continued(true)
                .end()
                .split()
                .exchange(turns::unsaid)
                .stopOnException()
                .setProperty(Turns.SAYING, body())
                .setHeader(IMessageConstants.CHAT_GUID, simple("${body.chat}"))
                .choice()
                .when(simple("${body.tapback}"))
                .setHeader(IMessageConstants.MESSAGE_GUID, simple("${body.replyTo}"))
                .setBody(simple("${body.text}"))
                .to("imessage:setReaction")
                .otherwise()
                .setHeader(IMessageConstants.CLIENT_MESSAGE_ID, simple("${body.key}"))
                .setHeader(IMessageConstants.REPLY_TO, simple("${body.replyTo}"))
                .setBody(simple("${body.text}"))
                .to("imessage:sendText")
                .end()
                .process(turns::said);
    }
}
