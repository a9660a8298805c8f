// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.docs.examples;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;

@SpringBootApplication
public class AnswerApplication {

    public static void main(String[] args) {
        SpringApplication.run(AnswerApplication.class, args);
    }

    @Component
    static class AnswerRoute extends RouteBuilder {

        @Override
        public void configure() {
            from("imessage:events?types=message.received")
                    .filter(simple("${header.CamelIMessageIsFromMe} == false")) // or it answers itself for ever
                    .setBody(simple("You said: ${body.message.content.text}"))
                    .to("imessage:sendText"); // the event's header names the chat
        }
    }
}
