// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.kit;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An application that receives events of either vendor. */
@SpringBootApplication
public class EventsApplication {

    @Bean
    RouteBuilder route() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("{{imessage.events}}&types=message.received")
                        .filter(simple("${header.CamelIMessageIsFromMe} == false"))
                        .setBody(simple("You said: ${body.message.content.text}"))
                        .to("imessage:sendText");
            }
        };
    }
}
