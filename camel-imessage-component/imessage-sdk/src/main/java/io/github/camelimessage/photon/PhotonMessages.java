// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessagePage;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.photon.call.ClientMessageId;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.EffectIds;
import io.github.camelimessage.photon.mapping.EventMapping;
import io.github.camelimessage.photon.mapping.MessageMapping;
import io.github.camelimessage.photon.proto.EditMessageRequest;
import io.github.camelimessage.photon.proto.GetMessageRequest;
import io.github.camelimessage.photon.proto.MessageResponse;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.MessageTarget;
import io.github.camelimessage.photon.proto.NotifySilencedMessageRequest;
import io.github.camelimessage.photon.proto.ReplyTarget;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import io.github.camelimessage.photon.proto.SetReactionRequest;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsRequest;
import io.github.camelimessage.photon.proto.UnsendMessageRequest;
import io.github.camelimessage.rules.Formatting;
import io.github.camelimessage.sdk.EditMessageOptions;
import io.github.camelimessage.sdk.MessageFilter;
import io.github.camelimessage.sdk.MessagePartOptions;
import io.github.camelimessage.sdk.Messages;
import io.github.camelimessage.sdk.SendTextOptions;
import io.github.camelimessage.sdk.WriteOptions;
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
            return calls.call(MessageServiceGrpc.getSendTextMessageMethod(), request.build(), PhotonMessages::message);
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
        Formatting.check(request.getText(), options.formatting());
        for (TextFormat run : options.formatting()) {
            request.addFormatting(format(run));
        }
        ClientMessageId.put(options.clientMessageId(), request);
    }

    private static ReplyTarget replyTarget(io.github.camelimessage.model.ReplyTarget target) {
        ReplyTarget.Builder wire =
                ReplyTarget.newBuilder().setMessageGuid(PhotonRules.messageGuid(target.messageGuid()));
        if (target.partIndex() != null) {
            wire.setTargetPartIndex(PhotonRules.partIndex(target.partIndex()));
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
    public CompletableFuture<Message> edit(
            String chatGuid, String messageGuid, String newText, EditMessageOptions options) {
        return Validated.call(() -> {
            EditMessageRequest.Builder request = EditMessageRequest.newBuilder()
                    .setTarget(target(chatGuid, messageGuid, options.partIndex()))
                    .setNewText(PhotonRules.text(newText));
            if (options.backwardCompatText() != null) {
                request.setBackwardCompatText(options.backwardCompatText());
            }
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(MessageServiceGrpc.getEditMessageMethod(), request.build(), PhotonMessages::message);
        });
    }

    @Override
    public CompletableFuture<Void> unsend(String chatGuid, String messageGuid, MessagePartOptions options) {
        return Validated.call(() -> {
            UnsendMessageRequest.Builder request =
                    UnsendMessageRequest.newBuilder().setTarget(target(chatGuid, messageGuid, options.partIndex()));
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(MessageServiceGrpc.getUnsendMessageMethod(), request.build(), empty -> null);
        });
    }

    @Override
    public CompletableFuture<Message> setReaction(
            String chatGuid, String messageGuid, Reaction reaction, boolean isSet, MessagePartOptions options) {
        return Validated.call(() -> {
            SetReactionRequest.Builder request = SetReactionRequest.newBuilder()
                    .setTarget(target(chatGuid, messageGuid, options.partIndex()))
                    .setReaction(ReactionRules.settable(reaction))
                    .setIsSet(isSet);
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(MessageServiceGrpc.getSetReactionMethod(), request.build(), PhotonMessages::message);
        });
    }

    @Override
    public CompletableFuture<Void> notifySilenced(String chatGuid, String messageGuid, WriteOptions options) {
        return Validated.call(() -> {
            NotifySilencedMessageRequest.Builder request = NotifySilencedMessageRequest.newBuilder()
                    .setChatGuid(PhotonRules.chatGuid(chatGuid))
                    .setMessageGuid(PhotonRules.messageGuid(messageGuid));
            ClientMessageId.put(options.clientMessageId(), request);
            return calls.call(MessageServiceGrpc.getNotifySilencedMessageMethod(), request.build(), empty -> null);
        });
    }

    @Override
    public CompletableFuture<Message> get(String messageGuid) {
        return Validated.call(() -> calls.call(
                MessageServiceGrpc.getGetMessageMethod(),
                GetMessageRequest.newBuilder()
                        .setMessageGuid(PhotonRules.messageGuid(messageGuid))
                        .build(),
                answer -> MessageMapping.message(answer.hasMessage(), answer.getMessage())));
    }

    @Override
    public CompletableFuture<MessagePage> listRecent(MessageFilter filter) {
        return Validated.call(() -> calls.call(
                MessageServiceGrpc.getListRecentMessagesMethod(),
                MessageFilters.recent(filter),
                answer -> MessageMapping.page(
                        answer.getMessagesList(), answer.hasNextPageToken() ? answer.getNextPageToken() : null)));
    }

    @Override
    public CompletableFuture<MessagePage> listInChat(String chatGuid, MessageFilter filter) {
        return Validated.call(() -> calls.call(
                MessageServiceGrpc.getListChatMessagesMethod(),
                MessageFilters.inChat(PhotonRules.chatGuid(chatGuid), filter),
                answer -> MessageMapping.page(
                        answer.getMessagesList(), answer.hasNextPageToken() ? answer.getNextPageToken() : null)));
    }

    private static MessageTarget target(String chatGuid, String messageGuid, Integer partIndex) {
        MessageTarget.Builder target = MessageTarget.newBuilder()
                .setChatGuid(PhotonRules.chatGuid(chatGuid))
                .setMessageGuid(PhotonRules.messageGuid(messageGuid));
        if (partIndex != null) {
            target.setTargetPartIndex(PhotonRules.partIndex(partIndex));
        }
        return target.build();
    }

    private static Message message(MessageResponse answer) {
        return MessageMapping.message(answer.hasMessage(), answer.getMessage());
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
