// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp's asynchronous call with Jackson on both sides, and as many connections as the SDK allows itself. */
final class BareHttpCaller implements Caller {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int MAX_CALLS = 256;
    private static final int IDLE_CONNECTIONS = 64;

    private final ObjectMapper mapper = new ObjectMapper();
    private final OkHttpClient client;
    private final Target target;

    BareHttpCaller(Target target) {
        this.target = target;
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(MAX_CALLS);
        dispatcher.setMaxRequestsPerHost(MAX_CALLS);
        client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                .build();
    }

    @Override
    public void call(Consumer<Throwable> done) {
        client.newCall(request()).enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) throws IOException {
                try (response) {
                    JsonNode answer = mapper.readTree(response.body().byteStream());
                    done.accept(response.isSuccessful() ? null : new IOException(answer.toString()));
                }
            }

            @Override
            public void onFailure(Call call, IOException failure) {
                done.accept(failure);
            }
        });
    }

    private Request request() {
        Request.Builder builder = new Request.Builder().header("authorization", "Bearer " + target.token());
        if (target.operation().equals("getChat")) {
            HttpUrl url = HttpUrl.get(target.httpAddress() + "/v1/chats:get")
                    .newBuilder()
                    .addQueryParameter("chatGuid", target.chatGuid())
                    .build();
            return builder.url(url).build();
        }
        return builder.url(target.httpAddress() + "/v1/chats:setTyping")
                .post(RequestBody.create(json(Map.of("chatGuid", target.chatGuid(), "isTyping", true)), JSON))
                .build();
    }

    private byte[] json(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
