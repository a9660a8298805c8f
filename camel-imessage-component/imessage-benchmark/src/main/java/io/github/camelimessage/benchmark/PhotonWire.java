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

    PhotonWire(Target target) {
        this.target = target;
    }

    @Override
    public Request request() throws IOException {
        Request.Builder builder = new Request.Builder().header("authorization", "Bearer " + target.token());
        if (target.operation().equals("getChat")) {
            HttpUrl url = HttpUrl.get(target.address() + "/v1/chats:get")
                    .newBuilder()
                    .addQueryParameter("chatGuid", target.chat())
                    .build();
            return builder.url(url).build();
        }
        byte[] body = mapper.writeValueAsBytes(Map.of("chatGuid", target.chat(), "isTyping", true));
        return builder.url(target.address() + "/v1/chats:setTyping")
                .post(RequestBody.create(body, JSON))
                .build();
    }

    @Override
    public Object read(InputStream answer) throws IOException {
        return mapper.readTree(answer);
    }
}
