// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs.examples;

import org.apache.camel.builder.RouteBuilder;

public class GreetingRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("imessage:events?types=participantAdded&breakOnFirstError=true")
                .filter(simple("${body.change.participant.address} != '{{account}}'"))
                .setHeader("CamelIMessageClientMessageId", simple("welcome-${header.CamelIMessageSequence}"))
                .setBody(simple("Welcome, ${body.change.participant.address}!"))
                .to("imessage:sendText?retryMaxAttempts=3&autoIdempotency=true");
    }
}
