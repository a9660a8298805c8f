// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.docs.examples;

import org.apache.camel.builder.RouteBuilder;

public class AnswerRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("imessage:events?types=message.received")
                .filter(simple("${header.CamelIMessageIsFromMe} == false"))
                .setBody(simple("You said: ${body.message.content.text}"))
                .to("imessage:sendText?effect=confetti");
    }
}
