// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers messages: an event from one topic becomes a command on the other. The workers are one consumer group, so each
 * has some partitions, and the events of a chat are answered in order. Several events are committed together. If a
 * worker dies before the commit, another one answers them again with the same ids, and the bridge carries out each
 * command once.
 */
public final class WorkerRoute extends RouteBuilder {

    static final String ID = "worker";

    private static final Logger LOG = LoggerFactory.getLogger(WorkerRoute.class);

    @Override
    public void configure() {
        errorHandler(noErrorHandler()); // if Kafka rejects a record, the event is delivered again

        from("kafka:" + Topics.EVENTS + "?groupId=imessage-workers&autoOffsetReset=earliest"
                        + "&autoCommitEnable=false&allowManualCommit=true&breakOnFirstError=true&maxPollRecords=20"
                        + "&pollTimeoutMs=500&sessionTimeoutMs={{worker.sessionTimeout}}&heartbeatIntervalMs=2000")
                .routeId(ID)
                .process(Answer::prepare)
                .filter(body().isNotNull())
                .delay(constant("{{worker.thinking}}"))
                .to("kafka:" + Topics.COMMANDS)
                .log(LoggingLevel.INFO, LOG, "answers")
                .end()
                .filter(header(KafkaConstants.LAST_RECORD_BEFORE_COMMIT).isEqualTo(true))
                .process(WorkerRoute::commit)
                .log(LoggingLevel.INFO, LOG, "commits");
    }

    private static void commit(Exchange exchange) {
        exchange.getMessage()
                .getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class)
                .commit();
    }
}
