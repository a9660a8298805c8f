// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.http;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.Metadata;
import io.grpc.Status;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.UUID;

/** One HTTP request and its answer, in the format of the middleware. */
final class Exchange {
    private static final JsonFormat.Printer PRINTER = JsonFormat.printer().omittingInsignificantWhitespace();

    private final HttpServerRequest request;
    private final Context context = Vertx.currentContext();
    private final String requestId = UUID.randomUUID().toString();

    Exchange(HttpServerRequest request) {
        this.request = request;
    }

    HttpServerRequest request() {
        return request;
    }

    /** Answers with a message, from any thread. */
    void succeed(Message message) {
        send(200, "application/json", Buffer.buffer(print(message)), null);
    }

    /** Answers with bytes, from any thread. */
    void bytes(String mimeType, Buffer bytes) {
        send(200, mimeType, bytes, null);
    }

    /** Runs an action on the event loop of this exchange, from any thread. */
    void run(Runnable piece) {
        context.runOnContext(go -> piece.run());
    }

    /** Starts an answer whose body is not JSON; must be called on the event loop. */
    HttpServerResponse begin() {
        return request.response()
                .setStatusCode(200)
                .putHeader("x-request-id", requestId)
                .putHeader("x-spectrum-middleware", "imessage-simulator");
    }

    /** Answers with the error of a service, from any thread. */
    void fail(Status status, Metadata trailers) {
        fail(status, trailers, "upstream");
    }

    /** Answers with an error of the middleware itself. */
    void refuse(Refusal refusal) {
        fail(refusal.toStatus(), refusal.toTrailers(), "middleware");
    }

    /** Answers like a proxy that does not know the protocol. */
    void bare(int status) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "text/html")
                .end("<html><body>" + status + "</body></html>");
    }

    private void fail(Status status, Metadata trailers, String source) {
        ErrorBody error = ErrorBody.of(status, trailers, source, requestId);
        send(error.httpStatus(), "application/json", Buffer.buffer(error.json()), error.retryAfter());
    }

    private void send(int status, String contentType, Buffer body, String retryAfter) {
        context.runOnContext(go -> {
            HttpServerResponse response = request.response();
            if (response.closed()) {
                return;
            }
            response.setStatusCode(status)
                    .putHeader("content-type", contentType)
                    .putHeader("x-request-id", requestId)
                    .putHeader("x-spectrum-middleware", "imessage-simulator");
            if (retryAfter != null) {
                response.putHeader("retry-after", retryAfter);
            }
            response.end(body);
        });
    }

    private static String print(MessageOrBuilder message) {
        try {
            return PRINTER.print(message);
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("The protocol does not use Any", impossible);
        }
    }
}
