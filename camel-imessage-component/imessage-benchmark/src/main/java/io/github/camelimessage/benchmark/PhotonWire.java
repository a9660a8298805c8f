// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Photon's HTTP; answers become trees of JSON. */
final class PhotonWire implements HttpWire {

    private static final MediaType JSON = MediaType.get("application/json");

    private final ObjectMapper mapper = new ObjectMapper();
    private final Target target;
    private final byte[] file;

    PhotonWire(Target target) {
        this.target = target;
        this.file = SampleFile.ofMegabytes(target.megabytes());
    }

    @Override
    public Step begin() throws IOException {
        Request.Builder request = new Request.Builder().header("authorization", "Bearer " + target.token());
        switch (target.operation()) {
            case "getChat" -> request.url(url("chats:get", "chatGuid", target.chat()));
            case "uploadAttachment" ->
                request.url(url("attachments:upload", "fileName", SampleFile.NAME))
                        .post(RequestBody.create(file));
            case "sendText" ->
                post(request, "messages:sendText", Map.of("chatGuid", target.chat(), "text", target.text()));
            case "setReaction" -> post(request, "messages:setReaction", reaction());
            default -> post(request, "chats:setTyping", Map.of("chatGuid", target.chat(), "isTyping", true));
        }
        return new Step(request.build(), this::read);
    }

    private HttpUrl url(String path, String name, String value) {
        return HttpUrl.get(target.address() + "/v1/" + path)
                .newBuilder()
                .addQueryParameter(name, value)
                .build();
    }

    private void post(Request.Builder request, String path, Map<String, Object> body) throws IOException {
        request.url(target.address() + "/v1/" + path).post(RequestBody.create(mapper.writeValueAsBytes(body), JSON));
    }

    private Map<String, Object> reaction() {
        return Map.of(
                "target",
                Map.of("chatGuid", target.chat(), "messageGuid", target.message()),
                "reaction",
                Map.of("kind", "MESSAGE_REACTION_KIND_LOVE"),
                "isSet",
                true);
    }

    private Step read(InputStream answer) throws IOException {
        if (mapper.readTree(answer).isMissingNode()) {
            throw new IOException("The answer is empty");
        }
        return null;
    }
}
