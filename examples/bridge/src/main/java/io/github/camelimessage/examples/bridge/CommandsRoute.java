// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.spi.IdempotentRepository;

/**
 * Runs commands from a topic, each a CloudEvent, as operations. A command that can never succeed goes to the dead
 * letter topic; one that fails temporarily is retried. The offset is committed when the command has succeeded or is in
 * the dead letter topic.
 */
public final class CommandsRoute extends RouteBuilder {

    static final String ID = "commands";

    private static final String RECEIVED = "received";

    private final IdempotentRepository done;

    CommandsRoute(IdempotentRepository done) {
        this.done = done;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler()); // a command whose failure is not handled below is delivered again

        from("kafka:" + Topics.COMMANDS + "?groupId=imessage-bridge&autoOffsetReset=earliest"
                        + "&autoCommitEnable=false&allowManualCommit=true&breakOnFirstError=true&maxPollRecords=50&pollTimeoutMs=500")
                .routeId(ID)
                .setProperty(RECEIVED, body())
                .doTry()
                .to("direct:command")
                .doCatch(Exception.class)
                .onWhen(DeadLetter::isOne)
                .to("direct:dead-letter")
                .doCatch(Exception.class)
                .to("direct:later")
                .end()
                .process(exchange -> exchange.getMessage()
                        .getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class)
                        .commit());

        from("direct:command")
                .routeId("command")
                .transformDataType("imessage:operation")
                .idempotentConsumer(simple("${header.CamelCloudEventSource} ${header.CamelCloudEventID}"), done)
                .eager(false)
                .to("imessage:sendText?allowedOperations={{bridge.operations}}")
                .end();

        from("direct:dead-letter")
                .routeId("dead-letter")
                .setBody(exchangeProperty(RECEIVED))
                .process(DeadLetter::describe)
                .removeHeader(Exchange.CONTENT_TYPE)
                .to("kafka:" + Topics.DEAD_LETTERS);

        from("direct:later")
                .routeId("later")
                .delay(constant("{{bridge.retryDelay}}"))
                .process(CommandsRoute::failAgain);
    }

    private static void failAgain(Exchange exchange) {
        exchange.setException(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    }
}
