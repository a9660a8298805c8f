// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs.examples;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

public class AnswerMain extends RouteBuilder {

    public static void main(String[] args) throws Exception {
        Main camel = new Main();
        camel.configure().addRoutesBuilder(new AnswerMain());
        camel.run(args);
    }

    @Override
    public void configure() {
        from("imessage:events?types=message.received")
                .filter(simple("${header.CamelIMessageIsFromMe} == false")) // or it answers itself for ever
                .setBody(simple("You said: ${body.message.content.text}"))
                .to("imessage:sendText"); // the event's header names the chat
    }
}
