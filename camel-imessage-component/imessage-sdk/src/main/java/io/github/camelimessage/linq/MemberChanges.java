// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.PartialFailureException;
import io.github.camelimessage.linq.api.LinqApi;
import io.github.camelimessage.linq.mapping.ChatMapping;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.linq.Accepted;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** Adds or removes several members: Linq takes one a call, so the calls are made one after the other. */
record MemberChanges(LinqApi api) {

    /**
     * Answers the chat as it is read back afterwards, which may be before the change is done. Stops at the first failure;
     * with several handles it is a {@link PartialFailureException}.
     */
    CompletableFuture<Chat> run(
            String operation,
            String chatId,
            List<String> handles,
            BiFunction<String, String, CompletableFuture<Accepted>> change) {
        return Steps.then(from(0, operation, chatId, handles, change), done -> readBack(operation, chatId, handles));
    }

    private static CompletableFuture<Void> from(
            int index,
            String operation,
            String chatId,
            List<String> handles,
            BiFunction<String, String, CompletableFuture<Accepted>> change) {
        if (index == handles.size()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Accepted> one = Steps.orElse(
                change.apply(chatId, handles.get(index)), failure -> stopped(operation, handles, index, failure));
        return Steps.then(one, accepted -> from(index + 1, operation, chatId, handles, change));
    }

    private static Throwable stopped(String operation, List<String> handles, int index, Throwable failure) {
        if (handles.size() == 1 || !(failure instanceof IMessageException cause)) {
            return failure;
        }
        return new PartialFailureException(
                operation,
                handles.subList(0, index),
                handles.get(index),
                handles.subList(index + 1, handles.size()),
                cause);
    }

    private CompletableFuture<Chat> readBack(String operation, String chatId, List<String> handles) {
        return Steps.orElse(
                Steps.map(api.chats().get(chatId), ChatMapping::chat),
                failure -> failure instanceof IMessageException cause
                        ? new PartialFailureException(operation, handles, null, List.of(), cause)
                        : failure);
    }
}
