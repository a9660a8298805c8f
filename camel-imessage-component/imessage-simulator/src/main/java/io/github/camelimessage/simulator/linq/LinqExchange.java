// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import io.github.camelimessage.simulator.linq.json.ErrorJson;
import io.github.camelimessage.simulator.linq.json.Json;
import io.github.camelimessage.simulator.linq.rest.Answer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/** One request and the answer to it, in Linq's form. */
final class LinqExchange {
    private final HttpServerRequest request;
    private final String trace;
    private final Context context = Vertx.currentContext();

    LinqExchange(HttpServerRequest request, String trace) {
        this.request = request;
        this.trace = trace;
    }

    HttpServerRequest request() {
        return request;
    }

    String trace() {
        return trace;
    }

    /** Answers, from any thread. Then {@code sent} runs, even if the client has disconnected. */
    void answer(Answer answer, Runnable sent) {
        byte[] body = answer.body() == null ? null : Json.bytes(answer.body());
        onContext(() -> {
            HttpServerResponse response = start(answer.status());
            if (response == null) {
                sent.run();
            } else if (body == null) {
                response.end().onComplete(any -> sent.run());
            } else {
                response.putHeader("content-type", "application/json")
                        .end(Buffer.buffer(body))
                        .onComplete(any -> sent.run());
            }
        });
    }

    /**
     * Answers with an error, from any thread.
     *
     * @param retryAfter or null
     * @param shouldRetry or null
     */
    void refuse(int status, int code, String message, Duration retryAfter, Boolean shouldRetry) {
        Long seconds = retryAfter == null ? null : (Long) Math.max(1, (retryAfter.toMillis() + 999) / 1000);
        String page = "https://docs.linqapp.com/error/codes/" + code / 1000 + "xxx/" + code + "/";
        byte[] body =
                Json.bytes(new ErrorJson(false, new ErrorJson.Error(status, code, message, page, seconds), trace));
        onContext(() -> {
            HttpServerResponse response = start(status);
            if (response != null) {
                if (seconds != null) {
                    response.putHeader("retry-after", seconds.toString());
                }
                if (shouldRetry != null) {
                    response.putHeader("x-should-retry", shouldRetry.toString());
                }
                response.putHeader("content-type", "application/json").end(Buffer.buffer(body));
            }
        });
    }

    /** Answers like a proxy that does not know Linq. */
    void bare(int status) {
        onContext(() -> request.response()
                .setStatusCode(status)
                .putHeader("content-type", "text/html")
                .end("<html><body>" + status + "</body></html>"));
    }

    void cut() {
        request.connection().close();
    }

    private HttpServerResponse start(int status) {
        HttpServerResponse response = request.response();
        return response.closed() ? null : response.setStatusCode(status).putHeader("x-trace-id", trace);
    }

    private void onContext(Runnable work) {
        if (Vertx.currentContext() == context) {
            work.run();
        } else {
            context.runOnContext(go -> work.run());
        }
    }
}
