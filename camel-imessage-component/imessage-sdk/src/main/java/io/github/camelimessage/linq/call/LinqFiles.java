// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.http.HttpCall;
import io.github.camelimessage.http.UserAgent;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Bytes to and from the hosts that keep files. They are not the API: no call carries the token, and no text shows a URL,
 * which may be signed.
 */
public final class LinqFiles {

    /** What was fetched. */
    public record Download(byte[] bytes, String contentType) {}

    private final LinqCalls calls;

    public LinqFiles(LinqCalls calls) {
        this.calls = calls;
    }

    /** Writes bytes with exactly these headers. */
    public CompletableFuture<Void> put(String url, Map<String, String> headers, byte[] bytes) {
        Request.Builder request = new Request.Builder().url(url).header("User-Agent", UserAgent.VALUE);
        try {
            headers.forEach(request::header);
        } catch (IllegalArgumentException e) { // its text shows the header
            return CompletableFuture.failedFuture(
                    IMessageException.unexpectedAnswer("The upload asks for a header that HTTP cannot carry", null));
        }
        Request built = request.put(RequestBody.create(bytes, (MediaType) null)).build();
        return calls.transfer(() -> start(built, new FileReader<>("The upload", response -> null)));
    }

    /** @param maxBytes limit of what is read */
    public CompletableFuture<Download> get(String url, int maxBytes) {
        Request request = new Request.Builder()
                .url(url)
                .header("User-Agent", UserAgent.VALUE)
                .build();
        return calls.transfer(
                () -> start(request, new FileReader<>("The download", response -> read(response, maxBytes))));
    }

    private <A> HttpCall<A> start(Request request, FileReader<A> reader) {
        LinqHttp http = calls.http();
        return new HttpCall<>(http.files().newCall(request), reader, http.slots()).start();
    }

    private static Download read(Response response, int maxBytes) throws IOException {
        if (response.body().source().request(maxBytes + 1L)) {
            throw new IMessageException(
                    "The file is larger than " + maxBytes + " bytes",
                    ErrorDetails.local(ErrorCodes.INTERNAL_ERROR, Map.of("maxBytes", Integer.toString(maxBytes))),
                    null);
        }
        MediaType type = response.body().contentType();
        return new Download(response.body().bytes(), type == null ? null : type.type() + "/" + type.subtype());
    }

    private record FileReader<A>(String what, Body<A> body) implements HttpCall.Reader<A> {

        private interface Body<A> {
            A read(Response response) throws IOException;
        }

        @Override
        public A read(Response response) throws IOException {
            if (!response.isSuccessful()) {
                throw LinqErrors.ofTransfer(response, what);
            }
            return body.read(response);
        }

        @Override
        public IMessageException lost(IOException cause) {
            return LinqReader.lost(what, cause, Redaction.NONE);
        }
    }
}
