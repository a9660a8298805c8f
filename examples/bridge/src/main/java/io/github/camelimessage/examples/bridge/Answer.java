// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;

/** The answer of a worker to an event: here always the same. Long or distributed work belongs here. */
final class Answer {

    private static final String MESSAGE = "io.github.camelimessage.event.message.received";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answer() {}

    /**
     * Replaces the event in the body with the command that answers it, with the chat as key; or with null if there is
     * no answer.
     */
    static void prepare(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        JsonNode event = JSON.readTree(message.getBody(String.class));
        message.setBody(isQuestion(event) ? command(event).toString() : null);
        message.setHeader(KafkaConstants.KEY, event.path("subject").asText());
        // Otherwise it would go to the partition of the event.
        message.removeHeader(KafkaConstants.PARTITION_KEY);
    }

    private static boolean isQuestion(JsonNode event) {
        return event.path("type").asText().equals(MESSAGE)
                && !event.at("/data/isFromMe").asBoolean();
    }

    /** Its id is derived from the event, so that an event that arrives twice gives the same command. */
    private static ObjectNode command(JsonNode event) {
        ObjectNode command = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", event.path("id").asText())
                .put("source", "/workers")
                .put("type", "io.github.camelimessage.command.sendText")
                .put("subject", event.path("subject").asText())
                .put("datacontenttype", "application/json");
        command.putObject("data")
                .put(
                        "body",
                        "Thank you for: "
                                + event.at("/data/message/content/text").asText())
                .put("replyTo", event.at("/data/message/guid").asText());
        return command;
    }
}
