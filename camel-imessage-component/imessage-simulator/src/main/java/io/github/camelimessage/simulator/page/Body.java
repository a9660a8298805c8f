// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Reads the body of a request up to a limit, whatever its length was said to be. */
final class Body {
    /** What is beyond the limit is thrown away, for a client sees no answer before it has sent all; up to here. */
    private static final long PATIENCE_BYTES = 100L * 1024 * 1024;

    private final HttpServerRequest request;
    private final int limit;
    private final Promise<Buffer> result = Promise.promise();
    private Buffer kept = Buffer.buffer();
    private long seen;

    private Body(HttpServerRequest request, int limit) {
        this.request = request;
        this.limit = limit;
    }

    /** Fails with {@link Refused} beyond the limit. To be called before the event loop has gone on. */
    static Future<Buffer> read(HttpServerRequest request, int limit) {
        Body body = new Body(request, limit);
        request.handler(body::take);
        request.exceptionHandler(body.result::tryFail);
        request.endHandler(end -> body.result.tryComplete(body.kept));
        return body.result.future();
    }

    private void take(Buffer bytes) {
        seen += bytes.length();
        if (seen <= limit) {
            kept.appendBuffer(bytes);
            return;
        }
        kept = Buffer.buffer();
        result.tryFail(Refused.tooLarge(limit));
        if (seen > PATIENCE_BYTES) {
            request.connection().close();
        }
    }
}
