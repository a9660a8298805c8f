// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.component.imessage.operation.body.LinqAppCardBody;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.linq.mapping.MessageMapping;
import io.github.camelimessage.model.AppCard;
import io.github.camelimessage.model.AppCardSession;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.SentAppCard;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.model.linq.UpdateAppCardRequest;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.concurrent.CompletableFuture;

/** Operations on app cards. A header of the result has the session that the next update needs. */
final class AppCardOperations {

    private static final String CARD = "an AppCard, or a Map or JSON of its fields";

    private AppCardOperations() {}

    static CompletableFuture<OperationResult> send(IMessageClient client, OperationArguments arguments) {
        return client.messages()
                .sendAppCard(
                        arguments.chatGuid(),
                        arguments.body().model(AppCard.class, CARD),
                        arguments.sending().options())
                .thenApply(AppCardOperations::sent);
    }

    /** As above, or Linq's own part. */
    static CompletableFuture<OperationResult> sendAtLinq(LinqClient client, OperationArguments arguments) {
        SendMessageRequest request = LinqAppCardBody.send(arguments);
        if (request == null) {
            return send(client, arguments);
        }
        String chatGuid = arguments.chatGuid();
        return client.api()
                .messages()
                .send(chatGuid, request)
                .thenApply(response -> sentByLinq(chatGuid, MessageMapping.sent(response)));
    }

    static CompletableFuture<OperationResult> update(IMessageClient client, OperationArguments arguments) {
        AppCardSession session = arguments.appCardSession();
        if (session == null) {
            throw arguments.refuse(
                    "session",
                    "no card is set: set the header " + IMessageConstants.APP_CARD_SESSION
                            + ", as sendAppCard or the last updateAppCard set it");
        }
        return update(client, session, arguments);
    }

    private static CompletableFuture<OperationResult> update(
            IMessageClient client, AppCardSession session, OperationArguments arguments) {
        return client.messages()
                .updateAppCard(
                        session,
                        arguments.body().model(AppCard.class, CARD),
                        arguments.sending().optionsOfAnyChat())
                .thenApply(AppCardOperations::sent);
    }

    /** Linq needs only the message. The update is a new message; the next update takes its guid. */
    static CompletableFuture<OperationResult> updateAtLinq(LinqClient client, OperationArguments arguments) {
        arguments.refuseKey();
        AppCardSession told = arguments.appCardSession();
        AppCardSession session = told == null ? new AppCardSession(arguments.messageGuid(), null, null, null) : told;
        UpdateAppCardRequest request = LinqAppCardBody.update(arguments);
        if (request == null) {
            return update(client, session, arguments);
        }
        return client.api()
                .messages()
                .updateAppCard(session.messageGuid(), request)
                .thenApply(response -> sentByLinq(response.chatId(), MessageMapping.sent(response)));
    }

    private static OperationResult sentByLinq(String chatGuid, Message message) {
        return sent(new SentAppCard(message, new AppCardSession(message.guid(), chatGuid, null, null)));
    }

    private static OperationResult sent(SentAppCard card) {
        return OperationResult.message(card.session().chatGuid(), card.message())
                .with(IMessageConstants.APP_CARD_SESSION, card.session());
    }
}
