// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.Redaction;
import io.github.camelimessage.http.HttpCall;
import io.github.camelimessage.http.UserAgent;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Bytes to and from the hosts that keep files. They are not the API: no call carries the token, and no text shows a URL,
 * which may be signed.
 */
public final class LinqFiles {

    private static final int MAX_REDIRECTS = 5;

    /** Either the bytes, or where they are. */
    private record Fetched(byte[] bytes, String location) {}

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
        return calls.transfer(
                () -> start(calls.http().files(), built, new FileReader<>("The upload", false, response -> null)));
    }

    /**
     * Fetches a file.
     *
     * @param check throws for a URL that is not to be fetched; asked for each redirect as well
     * @param maxBytes limit of what is read
     */
    public CompletableFuture<byte[]> get(String url, Function<String, HttpUrl> check, int maxBytes) {
        return get(check.apply(url), check, maxBytes, MAX_REDIRECTS);
    }

    private CompletableFuture<byte[]> get(HttpUrl url, Function<String, HttpUrl> check, int maxBytes, int redirects) {
        Request request = new Request.Builder()
                .url(url)
                .header("User-Agent", UserAgent.VALUE)
                .build();
        CompletableFuture<Fetched> fetch = calls.transfer(() -> start(
                calls.http().downloads(url),
                request,
                new FileReader<>("The download", true, response -> read(response, maxBytes))));
        return Steps.then(fetch, fetched -> {
            if (fetched.location() == null) {
                return CompletableFuture.completedFuture(fetched.bytes());
            }
            HttpUrl next = url.resolve(fetched.location());
            if (next == null || redirects == 0) {
                throw IMessageException.unexpectedAnswer("The download is redirected too often, or to no URL", null);
            }
            return get(check.apply(next.toString()), check, maxBytes, redirects - 1);
        });
    }

    private <A> HttpCall<A> start(OkHttpClient client, Request request, FileReader<A> reader) {
        return new HttpCall<>(client.newCall(request), reader, calls.http().slots()).start();
    }

    private static Fetched read(Response response, int maxBytes) throws IOException {
        if (isRedirect(response)) {
            return new Fetched(null, response.header("Location"));
        }
        if (response.body().source().request(maxBytes + 1L)) {
            throw new IMessageException(
                    "The file is larger than " + maxBytes + " bytes",
                    ErrorDetails.local(ErrorCodes.INTERNAL_ERROR, Map.of("maxBytes", Integer.toString(maxBytes))),
                    null);
        }
        return new Fetched(response.body().bytes(), null);
    }

    private static boolean isRedirect(Response response) {
        return response.isRedirect() && response.header("Location") != null;
    }

    private record FileReader<A>(String what, boolean followsRedirects, Body<A> body) implements HttpCall.Reader<A> {

        private interface Body<A> {
            A read(Response response) throws IOException;
        }

        @Override
        public A read(Response response) throws IOException {
            if (!response.isSuccessful() && !(followsRedirects && isRedirect(response))) {
                throw LinqErrors.ofTransfer(response, what);
            }
            return body.read(response);
        }

        @Override
        public IMessageException lost(IOException cause, String authority) {
            return LinqReader.lost(what, cause, authority, Redaction.NONE);
        }

        @Override
        public IMessageException clean(IMessageException failure) {
            return Redaction.NONE.of(failure); // no token is sent, but what comes may hold anything
        }
    }
}
