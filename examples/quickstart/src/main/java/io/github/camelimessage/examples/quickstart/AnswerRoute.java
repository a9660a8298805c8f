// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import org.apache.camel.builder.RouteBuilder;

/** Answers everyone who writes, and welcomes everyone who is added to a group. */
public class AnswerRoute extends RouteBuilder {

    static final String ID = "answer";
    static final String TYPES = "message.received,participantAdded";

    private static final int TYPING_MILLIS = 700;

    private final String source;
    private final String account;

    /** @param account the address of the account itself, which is added to groups as well */
    AnswerRoute(String source, String account) {
        this.source = source;
        this.account = account;
    }

    @Override
    public void configure() {
        from(source)
                .routeId(ID)
                .filter(simple("${header.CamelIMessageIsFromMe} == false"))
                .filter(simple("${header.CamelIMessageEventType} == 'message.received'"
                        + " || ${body.change.participant.address} != '" + account + "'"))
                .to("imessage:setTyping") // the event's header names the chat
                .delay(TYPING_MILLIS)
                .asyncDelayed()
                .choice()
                .when(simple("${header.CamelIMessageEventType} == 'message.received'"))
                .setBody(simple("You said: ${body.message.content.text}"))
                .otherwise()
                .setBody(simple("Welcome, ${body.change.participant.address}!"))
                .end()
                .to("imessage:sendText");
    }
}
