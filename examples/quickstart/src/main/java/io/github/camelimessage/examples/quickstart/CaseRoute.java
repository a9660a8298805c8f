// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import org.apache.camel.builder.RouteBuilder;

/** Opens a case: creates a group, sets its name and background, adds a person and welcomes them. */
public class CaseRoute extends RouteBuilder {

    private final Story story;

    CaseRoute(Story story) {
        this.story = story;
    }

    @Override
    public void configure() {
        from("direct:open-case") // the body is the list of addresses
                .to("imessage:createChat?message=Hello, this is your case team.")
                .process(exchange -> story.chatCreated(exchange.getMessage()))
                .setBody(constant("Case 4711"))
                .to("imessage:setDisplayName") // the chat is taken from the header that createChat set
                .process(exchange -> story.named(exchange.getMessage()))
                .setBody(exchange -> getClass().getResourceAsStream("/sunset.png"))
                .to(BackgroundRoute.ENTRY)
                .process(exchange -> story.backgroundSet(exchange.getMessage()))
                .setBody(exchangeProperty("newcomer"))
                .to("imessage:addParticipants")
                .process(exchange -> story.participantAdded(exchange.getMessage()))
                .setBody(simple("Welcome, ${exchangeProperty.newcomer}!"))
                .to("imessage:sendText?effect=confetti")
                .process(exchange -> story.messageSent(exchange.getMessage()));
    }
}
