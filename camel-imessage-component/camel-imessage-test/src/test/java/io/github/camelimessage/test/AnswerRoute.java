// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import org.apache.camel.builder.RouteBuilder;

/** Answers each message, with confetti for those who say hello. */
public class AnswerRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("{{imessage.events}}&types=message.received")
                .filter(simple("${header.CamelIMessageIsFromMe} == false"))
                .filter(simple("${body.message.content.text} contains 'Hello'"))
                .setHeader("CamelIMessageEffect", constant("confetti"))
                .end()
                .setBody(simple("You said: ${body.message.content.text}"))
                .to("imessage:sendText");
    }
}
