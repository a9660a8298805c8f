// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.model.linq.LinqChat;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.model.linq.SendMessageResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Linq's REST; requests and answers are the SDK's records, and a message has a key of its own as the SDK's do. */
final class LinqWire implements HttpWire {

    private static final MediaType JSON = MediaType.get("application/json");

    private final ObjectMapper mapper = new ObjectMapper();
    private final Target target;
    private final boolean isRead;

    LinqWire(Target target) {
        this.target = target;
        this.isRead = target.operation().equals("getChat");
    }

    @Override
    public Request request() throws IOException {
        String chat = target.address() + "/v3/chats/" + target.chat();
        Request.Builder builder = new Request.Builder()
                .url(isRead ? chat : chat + "/messages")
                .header("authorization", "Bearer " + target.token())
                .header("accept", "application/json");
        return isRead
                ? builder.build()
                : builder.post(RequestBody.create(message(), JSON)).build();
    }

    private byte[] message() throws IOException {
        LinqMessageContent content = LinqMessageContent.builder()
                .part(RequestPart.Text.of(target.text()))
                .idempotencyKey(UUID.randomUUID().toString())
                .build();
        return mapper.writeValueAsBytes(new SendMessageRequest(content, null));
    }

    @Override
    public Object read(InputStream answer) throws IOException {
        return mapper.readValue(answer, (Class<?>) (isRead ? LinqChat.class : SendMessageResponse.class));
    }
}
