// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** Carries operations out for exchanges: with the account and by the line that each names, and paced. */
final class ProducerCalls {

    private final IMessageEndpoint endpoint;
    private final AllowedAccounts accounts;
    private final LineChoice lines;
    private final ProducerPacing pacing;

    /** @throws IllegalArgumentException for an account that there is not, or that cannot be used by the endpoint */
    ProducerCalls(IMessageEndpoint endpoint) throws Exception {
        this.endpoint = endpoint;
        this.accounts = new AllowedAccounts(endpoint);
        this.lines = new LineChoice(endpoint);
        this.pacing = new ProducerPacing(endpoint, lines);
    }

    /**
     * @param timer learns what the exchange has chosen
     * @throws io.github.camelimessage.error.ValidationException when the exchange names what it may not use
     */
    CompletableFuture<Void> call(IMessageOperation operation, Exchange exchange, CallTimer timer) {
        AllowedAccounts.Target account = accounts.choose(exchange.getMessage());
        IMessageConfiguration options = account.options();
        timer.chosen(options, operation);
        return lines.client(account, exchange)
                .thenCompose(client ->
                        pacing.paced(operation, options, exchange, () -> operation.call(client, options, exchange)));
    }

    /** The same for a call that no producer makes, such as a reminder. */
    CompletableFuture<Void> call(IMessageOperation operation, Exchange exchange) {
        CallTimer timer = new CallTimer(endpoint);
        return call(operation, exchange, timer).whenComplete((nothing, failure) -> timer.stop(failure));
    }
}
