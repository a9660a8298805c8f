// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.network;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.math.BigInteger;

/** Reads the body of a request up to a limit, whatever its declared length is. */
public final class RequestBody {
    /**
     * The largest number of bytes beyond the limit that are read and dropped, because a client reads no answer before
     * it has sent everything.
     */
    private static final long PATIENCE_BYTES = 100L * 1024 * 1024;
    /** The largest number of bytes of an unread body to wait for before the answer. */
    private static final int UNREAD_BYTES = 1024 * 1024;

    private final HttpServerRequest request;
    private final int limit;
    private final boolean isKept;
    private final Promise<Buffer> result = Promise.promise();
    private Buffer kept = Buffer.buffer();
    private long seen;

    private RequestBody(HttpServerRequest request, int limit, boolean isKept) {
        this.request = request;
        this.limit = limit;
        this.isKept = isKept;
    }

    /**
     * Reads the body; fails with {@link TooLarge} if it is longer than the limit, in bytes. Must be called before the
     * event loop continues.
     */
    public static Future<Buffer> read(HttpServerRequest request, int limit) {
        return new RequestBody(request, limit, true).follow();
    }

    /**
     * Drops the body of a refused request. Completes with an empty buffer when it is time to answer: at the end of the
     * body, or as soon as it is clear that it is long. Must be called before the event loop continues.
     */
    public static Future<Buffer> discard(HttpServerRequest request) {
        return new RequestBody(request, UNREAD_BYTES, false)
                .follow()
                .recover(failure -> failure instanceof TooLarge
                        ? Future.succeededFuture(Buffer.buffer())
                        : Future.failedFuture(failure));
    }

    private Future<Buffer> follow() {
        request.handler(this::take);
        request.exceptionHandler(result::tryFail);
        request.endHandler(end -> result.tryComplete(kept));
        if (claimsMoreThan(limit)) {
            result.tryFail(new TooLarge(limit));
        }
        return result.future();
    }

    private boolean claimsMoreThan(int bytes) {
        String length = request.getHeader("content-length");
        return length != null
                && length.matches("[0-9]+")
                && new BigInteger(length).compareTo(BigInteger.valueOf(bytes)) > 0;
    }

    private void take(Buffer bytes) {
        seen += bytes.length();
        if (seen <= limit) {
            if (isKept) {
                kept.appendBuffer(bytes);
            }
            return;
        }
        kept = Buffer.buffer();
        result.tryFail(new TooLarge(limit));
        if (seen > limit + PATIENCE_BYTES) {
            request.connection().close();
        }
    }

    /** The body is too long. */
    public static final class TooLarge extends RuntimeException {
        private final int limit;

        TooLarge(int limit) {
            super("The body has more than " + limit + " bytes", null, false, false);
            this.limit = limit;
        }

        /** The limit in bytes. */
        public int limit() {
            return limit;
        }
    }
}
