// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.sdk.IMessageClient;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an endpoint does. The constants are the names in endpoint URIs, and each holds the code that carries it out, but for
 * those that routes start from.
 */
public enum IMessageOperation {
    createChat(ChatOperations::create),
    getChat(ChatOperations::get),
    countChats(ChatOperations::count),
    markRead(ChatOperations::markRead),
    setTyping(ChatOperations::setTyping),
    shareContactInfo(ChatOperations::shareContactInfo),
    setBackground(ChatOperations::setBackground),
    hasBackground(ChatOperations::hasBackground),
    removeBackground(ChatOperations::removeBackground),
    setDisplayName(GroupOperations::setDisplayName),
    addParticipants(GroupOperations::addParticipants),
    removeParticipants(GroupOperations::removeParticipants),
    setIcon(GroupOperations::setIcon),
    getIcon(GroupOperations::getIcon),
    removeIcon(GroupOperations::removeIcon),
    leaveGroup(GroupOperations::leave),
    sendText(MessageOperations::sendText),
    events;

    private final Handler handler;

    IMessageOperation() {
        this(null);
    }

    IMessageOperation(Handler handler) {
        this.handler = handler;
    }

    CompletableFuture<OperationResult> call(IMessageClient client, OperationArguments arguments) {
        requireCall();
        return handler.call(client, arguments);
    }

    /** Whether routes start from it; all others are calls. */
    boolean isConsumer() {
        return handler == null;
    }

    /** @throws UnsupportedOperationException naming the operations that are calls, when this is none */
    void requireCall() {
        if (isConsumer()) {
            throw new UnsupportedOperationException("imessage:" + this
                    + " cannot be used in to(...): routes start from it. Use it in from(...); for to(...) there are "
                    + names(operation -> !operation.isConsumer()));
        }
    }

    /** @throws UnsupportedOperationException naming the operations that routes start from, when this is none */
    void requireConsumer() {
        if (!isConsumer()) {
            throw new UnsupportedOperationException("imessage:" + this
                    + " cannot be used in from(...): it makes calls, and no route can start from it. Use it in to(...); "
                    + "for from(...) there is " + names(IMessageOperation::isConsumer));
        }
    }

    /**
     * The operation of that name.
     *
     * @throws IllegalArgumentException naming the operations that there are
     */
    static IMessageOperation of(String name) {
        return Arrays.stream(values())
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no operation '" + name + "'; use one of " + names(operation -> true)));
    }

    private static String names(Predicate<IMessageOperation> which) {
        return Arrays.stream(values()).filter(which).map(Enum::name).collect(Collectors.joining(", "));
    }

    @FunctionalInterface
    private interface Handler {
        CompletableFuture<OperationResult> call(IMessageClient client, OperationArguments arguments);
    }
}
