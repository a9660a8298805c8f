// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.photon.call.ClientMessageId;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.EffectIds;
import io.github.camelimessage.photon.mapping.EventMapping;
import io.github.camelimessage.photon.mapping.MessageMapping;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.ReplyTarget;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsRequest;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.sdk.SendTextOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** {@link Messages} on Photon's MessageService. */
final class PhotonMessages implements Messages {

    private final PhotonCalls calls;

    PhotonMessages(PhotonCalls calls) {
        this.calls = calls;
    }

    @Override
    public CompletableFuture<Message> sendText(String chatGuid, String text, SendTextOptions options) {
        return Validated.call(() -> {
            if (options.preferredService() != null) {
                throw ValidationException.operationNotSupported(
                        "Photon", "sendText with preferredService", "the chat decides");
            }
            if (Boolean.TRUE.equals(options.overrideOptOut())) {
                throw ValidationException.operationNotSupported(
                        "Photon", "sendText with overrideOptOut", "it keeps no opt-outs");
            }
            SendTextMessageRequest.Builder request = SendTextMessageRequest.newBuilder()
                    .setChatGuid(PhotonRules.chatGuid(chatGuid))
                    .setText(PhotonRules.text(text));
            apply(options, request);
            return calls.call(
                    MessageServiceGrpc.getSendTextMessageMethod(),
                    request.build(),
                    answer -> MessageMapping.message(answer.hasMessage(), answer.getMessage()));
        });
    }

    private static void apply(SendTextOptions options, SendTextMessageRequest.Builder request) {
        if (options.replyTo() != null) {
            request.setReplyTo(replyTarget(options.replyTo()));
        }
        if (options.subject() != null) {
            request.setSubject(options.subject());
        }
        if (options.effect() != null) {
            request.setEffectId(EffectIds.of(options.effect()));
        }
        if (options.enableDataDetection() != null) {
            request.setEnableDataDetection(options.enableDataDetection());
        }
        if (options.enableLinkPreview() != null) {
            request.setEnableLinkPreview(options.enableLinkPreview());
        }
        for (TextFormat run : options.formatting()) {
            request.addFormatting(format(run));
        }
        ClientMessageId.put(options.clientMessageId(), request);
    }

    private static ReplyTarget replyTarget(io.github.camelimessage.model.ReplyTarget target) {
        ReplyTarget.Builder wire = ReplyTarget.newBuilder().setMessageGuid(target.messageGuid());
        if (target.partIndex() != null) {
            wire.setTargetPartIndex(target.partIndex());
        }
        return wire.build();
    }

    private static io.github.camelimessage.photon.proto.TextFormat format(TextFormat run) {
        io.github.camelimessage.photon.proto.TextFormat.Builder wire =
                io.github.camelimessage.photon.proto.TextFormat.newBuilder()
                        .setType(run.type())
                        .setStart(run.start())
                        .setLength(run.length());
        if (run.effectName() != null) {
            wire.setEffectName(run.effectName());
        }
        return wire.build();
    }

    @Override
    public Flow.Publisher<EventFrame> subscribeEvents(String chatGuid) {
        SubscribeMessageEventsRequest.Builder request = SubscribeMessageEventsRequest.newBuilder();
        if (chatGuid != null) {
            request.setChatGuid(PhotonRules.chatGuid(chatGuid));
        }
        return calls.stream(
                MessageServiceGrpc.getSubscribeMessageEventsMethod(), request.build(), EventMapping::message);
    }
}
