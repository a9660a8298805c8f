// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.call.UnsupportedStream;
import io.github.camelimessage.call.Validated;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.linq.api.LinqApi;
import io.github.camelimessage.linq.mapping.LinqEffects;
import io.github.camelimessage.linq.mapping.MessageMapping;
import io.github.camelimessage.linq.mapping.TextMapping;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.ReplyTo;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.sdk.SendTextOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** {@link Messages} on Linq's endpoints. */
final class LinqMessages implements Messages {

    private static final String DEVICES = "the recipient's device decides";

    private final LinqApi api;
    private final ServiceType preferredService;

    LinqMessages(LinqApi api, ServiceType preferredService) {
        this.api = api;
        this.preferredService = preferredService;
    }

    @Override
    public CompletableFuture<Message> sendText(String chatGuid, String text, SendTextOptions options) {
        return Validated.call(() -> {
            LinqUnsupported.refuseIf(
                    options.subject() != null, "sendText with subject", "put it into the text of the message");
            LinqUnsupported.refuseIf(
                    options.enableDataDetection() != null, "sendText with enableDataDetection", DEVICES);
            LinqUnsupported.refuseIf(
                    options.enableLinkPreview() != null,
                    "sendText with enableLinkPreview",
                    "a link part has a preview, a link in a text has none");
            LinqMessageContent message = LinqMessageContent.builder()
                    .part(TextMapping.part(text, options.formatting()))
                    .effect(LinqEffects.of(options.effect()))
                    .replyTo(replyTo(options.replyTo()))
                    .preferredService(
                            options.preferredService() == null ? preferredService : options.preferredService())
                    .idempotencyKey(options.clientMessageId())
                    .build();
            return Steps.map(
                    api.messages().send(chatGuid, new SendMessageRequest(message, options.overrideOptOut())),
                    MessageMapping::sent);
        });
    }

    private static ReplyTo replyTo(ReplyTarget target) {
        return target == null ? null : new ReplyTo(target.messageGuid(), target.partIndex());
    }

    @Override
    public Flow.Publisher<EventFrame> subscribeEvents(String chatGuid) {
        return new UnsupportedStream<>(LinqUnsupported.streams());
    }
}
