// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.model.linq.Accepted;
import io.github.camelimessage.model.linq.AttachmentUpload;
import io.github.camelimessage.model.linq.ChangeOperation;
import io.github.camelimessage.model.linq.CreateAttachmentRequest;
import io.github.camelimessage.model.linq.LinqAttachment;
import io.github.camelimessage.model.linq.LinqChat;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.ReactionRequest;
import io.github.camelimessage.model.linq.ReactionType;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.model.linq.SendMessageResponse;
import java.io.IOException;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Linq's REST API. Requests and answers are the SDK's records, and each message has its own key, as with the SDK. */
final class LinqWire implements HttpWire {

    private static final MediaType JSON = MediaType.get("application/json");

    private final ObjectMapper mapper = new ObjectMapper();
    private final Target target;
    private final byte[] file;

    LinqWire(Target target) {
        this.target = target;
        this.file = SampleFile.ofMegabytes(target.megabytes());
    }

    @Override
    public Step begin() throws IOException {
        return switch (target.operation()) {
            case "getChat" -> last(request("chats/" + target.chat()), LinqChat.class);
            case "setReaction" -> last(post("messages/" + target.message() + "/reactions", reaction()), Accepted.class);
            case "uploadAttachment" -> upload();
            default -> last(post("chats/" + target.chat() + "/messages", message()), SendMessageResponse.class);
        };
    }

    private Step last(Request.Builder request, Class<?> answer) {
        return new Step(request.build(), content -> {
            mapper.readValue(content, answer);
            return null;
        });
    }

    /** Requests an upload URL, uploads the bytes, and reads the state of the attachment. */
    private Step upload() throws IOException {
        CreateAttachmentRequest announced = new CreateAttachmentRequest(SampleFile.TYPE, SampleFile.NAME, file.length);
        return new Step(
                post("attachments", announced).build(),
                content -> put(mapper.readValue(content, AttachmentUpload.class)));
    }

    private Step put(AttachmentUpload upload) {
        Request.Builder put = new Request.Builder().url(upload.uploadUrl()).put(RequestBody.create(file));
        upload.requiredHeaders().forEach(put::header);
        return new Step(
                put.build(), content -> last(request("attachments/" + upload.attachmentId()), LinqAttachment.class));
    }

    private Request.Builder post(String path, Object body) throws IOException {
        return request(path).post(RequestBody.create(mapper.writeValueAsBytes(body), JSON));
    }

    private Request.Builder request(String path) {
        return new Request.Builder()
                .url(target.address() + "/v3/" + path)
                .header("authorization", "Bearer " + target.token())
                .header("accept", "application/json");
    }

    private SendMessageRequest message() {
        LinqMessageContent content = LinqMessageContent.builder()
                .part(RequestPart.Text.of(target.text()))
                .idempotencyKey(UUID.randomUUID().toString())
                .build();
        return new SendMessageRequest(content, null);
    }

    private static ReactionRequest reaction() {
        return new ReactionRequest(ChangeOperation.ADD, ReactionType.LOVE, null, null);
    }
}
