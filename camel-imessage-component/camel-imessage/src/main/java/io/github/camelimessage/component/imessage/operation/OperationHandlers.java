// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The handlers of an operation, one for each vendor that has it. */
final class OperationHandlers {

    /** Runs an operation at any vendor. */
    @FunctionalInterface
    interface Handler {
        CompletableFuture<OperationResult> call(IMessageClient client, OperationArguments arguments);
    }

    /** Runs an operation with Linq's own API. */
    @FunctionalInterface
    interface LinqHandler {
        CompletableFuture<OperationResult> call(LinqClient client, OperationArguments arguments);
    }

    private final Map<IMessageProvider, Handler> handlers = new EnumMap<>(IMessageProvider.class);

    private OperationHandlers() {}

    /** Operations that both vendors have, with the same code. */
    static OperationHandlers both(Handler handler) {
        return photon(handler).and(IMessageProvider.LINQ, handler);
    }

    /** Operations that both vendors have, each with its own code. */
    static OperationHandlers each(Handler photon, LinqHandler linq) {
        return photon(photon).and(IMessageProvider.LINQ, onLinq(linq));
    }

    static OperationHandlers photon(Handler handler) {
        return new OperationHandlers().and(IMessageProvider.PHOTON, handler);
    }

    static OperationHandlers linq(LinqHandler handler) {
        return new OperationHandlers().and(IMessageProvider.LINQ, onLinq(handler));
    }

    /** Operations that routes start from. */
    static OperationHandlers none() {
        return new OperationHandlers();
    }

    boolean isEmpty() {
        return handlers.isEmpty();
    }

    boolean has(IMessageProvider provider) {
        return handlers.containsKey(provider);
    }

    Handler of(IMessageProvider provider) {
        return handlers.get(provider);
    }

    private OperationHandlers and(IMessageProvider provider, Handler handler) {
        handlers.put(provider, handler);
        return this;
    }

    private static Handler onLinq(LinqHandler handler) {
        return (client, arguments) -> handler.call((LinqClient) client, arguments);
    }
}
