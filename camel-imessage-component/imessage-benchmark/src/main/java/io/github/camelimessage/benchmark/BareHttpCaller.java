// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** OkHttp's asynchronous call with Jackson on both sides, and as many connections as the SDK uses. */
final class BareHttpCaller implements Caller {

    private static final int MAX_CALLS = 256;
    private static final int IDLE_CONNECTIONS = 64;

    private final OkHttpClient client;
    private final HttpWire wire;

    BareHttpCaller(HttpWire wire) {
        this.wire = wire;
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(MAX_CALLS);
        dispatcher.setMaxRequestsPerHost(MAX_CALLS);
        client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                .build();
    }

    @Override
    public void call(Consumer<Throwable> done) throws IOException {
        call(wire.begin(), done);
    }

    private void call(HttpWire.Step step, Consumer<Throwable> done) {
        client.newCall(step.request()).enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) {
                HttpWire.Step next = null;
                Throwable problem = null;
                try (response) {
                    if (response.isSuccessful()) {
                        next = step.answer().read(response.body().byteStream());
                    } else {
                        problem = new IOException(response.body().string());
                    }
                } catch (IOException e) {
                    problem = e;
                }
                if (next == null) {
                    done.accept(problem);
                } else {
                    call(next, done);
                }
            }

            @Override
            public void onFailure(Call call, IOException failure) {
                done.accept(failure);
            }
        });
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
