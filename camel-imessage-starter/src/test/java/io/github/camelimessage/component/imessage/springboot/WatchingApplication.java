// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import io.github.camelimessage.model.Message;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An application as users write it: it records events, and sends messages on HTTP requests. */
@SpringBootApplication
@RestController
public class WatchingApplication {

    /** The sequences of the received events. */
    final List<Long> sequences = new CopyOnWriteArrayList<>();

    private final ProducerTemplate camel;

    WatchingApplication(ProducerTemplate camel) {
        this.camel = camel;
    }

    /** @return guid of the message */
    @PostMapping("/send")
    String send(@RequestParam String transport, @RequestParam String chat, @RequestBody String text) {
        return camel.requestBodyAndHeader(
                "direct:send-" + transport, text, "CamelIMessageChatGuid", chat, String.class);
    }

    @Bean
    RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?startFrom=earliest")
                        .routeId("watch")
                        .process(exchange ->
                                sequences.add(exchange.getMessage().getHeader("CamelIMessageSequence", Long.class)));
                from("direct:send-grpc").to("imessage:sendText").setBody(this::guid);
                from("direct:send-http")
                        .to(
                                "imessage:sendText?transport=http&address={{simulator.http}}&token=RAW({{camel.component.imessage.token}})")
                        .setBody(this::guid);
            }

            private String guid(Exchange exchange) {
                return exchange.getMessage().getBody(Message.class).guid();
            }
        };
    }
}
