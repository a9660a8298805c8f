// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.call.UnsupportedStream;
import io.github.camelimessage.call.Validated;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.linq.api.LinqApi;
import io.github.camelimessage.linq.mapping.ChatMapping;
import io.github.camelimessage.linq.mapping.LinqEffects;
import io.github.camelimessage.linq.mapping.TextMapping;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.CreateChatResult;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.CreateChatRequest;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.rules.AddressText;
import io.github.camelimessage.sdk.Chats;
import io.github.camelimessage.sdk.CreateChatOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** {@link Chats} on Linq's endpoints. */
final class LinqChats implements Chats {

    private final LinqApi api;
    private final String from;
    private final ServiceType preferredService;

    LinqChats(LinqApi api, String from, ServiceType preferredService) {
        this.api = api;
        this.from = from;
        this.preferredService = preferredService;
    }

    @Override
    public CompletableFuture<CreateChatResult> create(List<String> addresses, CreateChatOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseIf(
                    options.subject() != null, "createChat with subject", "put it into the text of the message");
            LinqUnsupported.refuseIf(
                    options.attributedBody() != null, "createChat with attributedBody", "use the text decorations");
            String line = options.from() == null ? from : AddressText.clean(options.from());
            if (line == null) {
                throw ValidationException.invalidArgument(
                        "from", null, "Linq needs the line that creates the chat: set from");
            }
            if (options.message() == null) {
                throw ValidationException.invalidArgument(
                        "message", null, "Linq creates no chat without a first message: set message");
            }
            LinqMessageContent message = LinqMessageContent.builder()
                    .part(TextMapping.part(options.message(), List.of()))
                    .effect(LinqEffects.of(options.effect()))
                    .preferredService(
                            options.preferredService() == null ? preferredService : options.preferredService())
                    .idempotencyKey(options.clientMessageId())
                    .build();
            CreateChatRequest request =
                    new CreateChatRequest(line, message, LinqAddresses.of(addresses), options.overrideOptOut());
            return Steps.map(api.chats().create(request), ChatMapping::created);
        });
    }

    @Override
    public CompletableFuture<Chat> get(String chatGuid) {
        return Steps.map(api.chats().get(chatGuid), ChatMapping::chat);
    }

    @Override
    public CompletableFuture<Long> count(boolean includeArchived) {
        return LinqUnsupported.future("countChats", "page through the chats");
    }

    @Override
    public CompletableFuture<Void> markRead(String chatGuid) {
        return api.chats().markRead(chatGuid);
    }

    @Override
    public CompletableFuture<Void> setTyping(String chatGuid, boolean isTyping) {
        return isTyping ? api.typing().start(chatGuid) : api.typing().stop(chatGuid);
    }

    @Override
    public CompletableFuture<Void> shareContactInfo(String chatGuid) {
        return api.chats().shareContactCard(chatGuid);
    }

    @Override
    public CompletableFuture<Void> setBackground(String chatGuid, byte[] image) {
        return LinqUnsupported.future(
                "setBackground with bytes", "set a colour, a moving scene or the URL of a photo (LinqClient.api())");
    }

    @Override
    public CompletableFuture<Boolean> hasBackground(String chatGuid) {
        return LinqUnsupported.future("hasBackground", "only the webhook chat.background_updated reports it");
    }

    @Override
    public CompletableFuture<Void> removeBackground(String chatGuid) {
        return api.backgrounds().remove(chatGuid);
    }

    @Override
    public Flow.Publisher<EventFrame> subscribeEvents(String chatGuid) {
        return new UnsupportedStream<>(LinqUnsupported.streams());
    }
}
