// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.RateLimitException;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;

/** A command that cannot succeed, unchanged, with headers for the reason and the origin. */
final class DeadLetter {

    private DeadLetter() {}

    /** Whether the command itself is the cause, not the network, a limit, the token or another temporary problem. */
    static boolean isOne(Exchange exchange) {
        Throwable failure = exchange.getException();
        boolean mayPass = failure instanceof ConnectionException
                || failure instanceof RateLimitException
                || failure instanceof AuthenticationException
                || failure instanceof IMessageException refused && refused.retryable();
        return !mayPass;
    }

    static void describe(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Message message = exchange.getMessage();
        Map<String, Object> headers = new HashMap<>();
        headers.put("error-code", failure instanceof IMessageException refused ? refused.code() : "internalError");
        headers.put("error-class", failure.getClass().getName());
        headers.put("error-message", String.valueOf(failure.getMessage()));
        headers.put("command-topic", message.getHeader(KafkaConstants.TOPIC, String.class));
        headers.put("command-partition", message.getHeader(KafkaConstants.PARTITION, String.class));
        headers.put("command-offset", message.getHeader(KafkaConstants.OFFSET, String.class));
        headers.forEach(message::setHeader);
        // Otherwise it would go to the partition of the command.
        message.removeHeader(KafkaConstants.PARTITION_KEY);
    }
}
