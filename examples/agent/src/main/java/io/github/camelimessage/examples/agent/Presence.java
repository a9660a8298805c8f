// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import io.github.camelimessage.component.imessage.IMessageConstants;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the person that the messages are read and that the agent is typing. The typing indicator ends after a while, so
 * it is repeated during the turn, and hidden when the turn ends or fails. Failures are only logged: the answer does not
 * depend on them.
 */
final class Presence implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private final ProducerTemplate template;
    private final ScheduledExecutorService clock;
    private final Duration renewal;

    Presence(CamelContext context, Duration renewal) {
        this.template = context.createProducerTemplate();
        this.clock = context.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "typing");
        this.renewal = renewal;
    }

    @Override
    public void process(Exchange exchange) {
        String chat = exchange.getMessage().getHeader(IMessageConstants.CHAT_GUID, String.class);
        call("imessage:markRead", chat);
        ScheduledFuture<?> typing = clock.scheduleWithFixedDelay(
                () -> call("imessage:setTyping", chat), 0, renewal.toMillis(), TimeUnit.MILLISECONDS);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                typing.cancel(false);
                clock.execute(() -> call("imessage:setTyping?typing=false", chat)); // after one that is in progress
            }
        });
    }

    private void call(String operation, String chat) {
        Exchange done = template.send(
                operation, exchange -> exchange.getMessage().setHeader(IMessageConstants.CHAT_GUID, chat));
        if (done.getException() != null) {
            LOG.info(
                    "{} in {} did not work: {}",
                    operation,
                    chat,
                    done.getException().toString());
        }
    }
}
