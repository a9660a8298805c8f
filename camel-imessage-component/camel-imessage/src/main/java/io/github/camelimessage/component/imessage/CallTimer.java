// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import java.util.concurrent.CompletionException;

/** Measures one exchange in a producer, and reports its time and outcome to the meters. */
final class CallTimer {

    private final IMessageComponent component;
    private final long began = System.nanoTime();

    /** The values of the endpoint, unless the exchange chooses others. */
    private IMessageOperation operation;

    private IMessageConfiguration options;

    CallTimer(IMessageEndpoint endpoint) {
        this.component = endpoint.getComponent();
        this.operation = endpoint.getOperation();
        this.options = endpoint.getConfiguration();
    }

    void chosen(IMessageConfiguration options, IMessageOperation operation) {
        this.options = options;
        this.operation = operation;
    }

    /** @param failure null after success; possibly wrapped by a future */
    void stop(Throwable failure) {
        boolean isWrapped = failure instanceof CompletionException && failure.getCause() != null;
        component
                .callRecorder()
                .ended(
                        operation.name(),
                        options.vendor().optionName(),
                        options.getAccount(),
                        isWrapped ? failure.getCause() : failure,
                        System.nanoTime() - began);
    }
}
