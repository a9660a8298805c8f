// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.OutgoingPart;
import io.github.camelimessage.model.TextPart;
import io.github.camelimessage.photon.call.PhotonCalls;
import io.github.camelimessage.photon.mapping.MessageMapping;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.SendAttachmentMessageRequest;
import io.github.camelimessage.photon.proto.SendMultipartMessageRequest;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import io.github.camelimessage.sdk.SendOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Photon has a call for one text, one for one file, and one for everything else; what the message holds chooses. */
record MessageSends(PhotonCalls calls) {

    CompletableFuture<Message> send(String chatGuid, OutgoingMessage message, SendOptions options) {
        if (message == null || message.parts().isEmpty()) {
            throw ValidationException.invalidArgument("parts", null, "A message needs at least one part");
        }
        List<OutgoingPart> parts = message.parts();
        OutgoingPart first = parts.get(0);
        if (parts.size() > 1 || first.bubbleIndex() != null) {
            return multipart(chatGuid, parts, options);
        }
        if (first instanceof TextPart text) {
            return text.mentions().isEmpty()
                    ? text("sendMessage", chatGuid, text, options)
                    : multipart(chatGuid, parts, options);
        }
        return options.subject() == null && options.enableDataDetection() == null
                ? attachment("sendMessage", chatGuid, (AttachmentPart) first, options, false)
                : multipart(chatGuid, parts, options);
    }

    CompletableFuture<Message> text(String operation, String chatGuid, TextPart part, SendOptions options) {
        OutgoingParts.check(part);
        SendTextMessageRequest.Builder request = SendTextMessageRequest.newBuilder()
                .setChatGuid(PhotonRules.chatGuid(chatGuid))
                .setText(part.text());
        part.formatting().forEach(run -> request.addFormatting(OutgoingParts.format(run)));
        return calls.call(
                MessageServiceGrpc.getSendTextMessageMethod(),
                SendFields.put(operation, options, request).build(),
                MessageMapping::answer);
    }

    CompletableFuture<Message> attachment(
            String operation, String chatGuid, AttachmentPart part, SendOptions options, boolean isAudioMessage) {
        OutgoingParts.check(part);
        SendAttachmentMessageRequest.Builder request = SendAttachmentMessageRequest.newBuilder()
                .setChatGuid(PhotonRules.chatGuid(chatGuid))
                .setAttachment(SendFields.attachment(part.attachmentGuid(), part.name()));
        if (isAudioMessage) {
            request.setIsAudioMessage(true);
        }
        return calls.call(
                MessageServiceGrpc.getSendAttachmentMessageMethod(),
                SendFields.put(operation, options, request).build(),
                MessageMapping::answer);
    }

    private CompletableFuture<Message> multipart(String chatGuid, List<OutgoingPart> parts, SendOptions options) {
        SendMultipartMessageRequest.Builder request = SendMultipartMessageRequest.newBuilder()
                .setChatGuid(PhotonRules.chatGuid(chatGuid))
                .addAllParts(OutgoingParts.of(parts));
        return calls.call(
                MessageServiceGrpc.getSendMultipartMessageMethod(),
                SendFields.put("sendMessage", options, request).build(),
                MessageMapping::answer);
    }
}
