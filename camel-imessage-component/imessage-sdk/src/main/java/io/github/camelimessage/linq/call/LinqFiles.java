// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.call.Unclaimed;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.Redaction;
import io.github.camelimessage.http.DownloadStream;
import io.github.camelimessage.http.FileBody;
import io.github.camelimessage.http.HttpCall;
import io.github.camelimessage.http.UserAgent;
import io.github.camelimessage.model.linq.LinqAttachment;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.FileSource;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Uploads to and downloads from the hosts that store files. These calls never send the token, and no error contains a
 * URL, because it may be signed.
 */
public final class LinqFiles {

    private static final int MAX_REDIRECTS = 5;

    /** Either the fetched content, or the URL of a redirect. */
    private record Fetched<A>(A content, String location) implements AutoCloseable {

        @Override
        public void close() {
            Unclaimed.close(content);
        }
    }

    private final LinqCalls calls;

    public LinqFiles(LinqCalls calls) {
        this.calls = calls;
    }

    /** Uploads a file with exactly these headers. A file that can be read only once is not retried. */
    public CompletableFuture<Void> put(HttpUrl url, Map<String, String> headers, FileSource file) {
        Request.Builder request = new Request.Builder().url(url).header("User-Agent", UserAgent.VALUE);
        try {
            headers.forEach(request::header);
        } catch (IllegalArgumentException e) { // its message contains the header
            return CompletableFuture.failedFuture(
                    IMessageException.unexpectedAnswer("The upload needs a header that is not allowed in HTTP", null));
        }
        Supplier<HttpCall<Void>> attempt = () -> new HttpCall<>(
                        calls.http()
                                .uploads(url)
                                .newCall(request.put(new FileBody(file, null)).build()),
                        new FileReader<Void>("The upload", false, false, response -> null),
                        calls.http().uploadSlots())
                .start();
        return file.repeatable() ? calls.transfer(attempt) : calls.transferOnce(attempt);
    }

    /**
     * Saves a file of unknown size to disk. The future fails if the file is empty or too large.
     *
     * @param maxBytes largest size of the file in bytes
     */
    public CompletableFuture<SpooledFile> spool(FileSource file, long maxBytes) {
        CompletableFuture<SpooledFile> spooled = new CompletableFuture<>();
        try {
            calls.http().uploadThreads().execute(() -> {
                try {
                    Unclaimed.complete(spooled, SpooledFile.of(file, maxBytes));
                } catch (IMessageException e) {
                    spooled.completeExceptionally(e);
                } catch (Throwable e) { // an Error too: otherwise the upload never ends
                    spooled.completeExceptionally(
                            IMessageException.unexpectedAnswer("The file cannot be written to disk", e));
                }
            });
        } catch (RejectedExecutionException e) {
            spooled.completeExceptionally(ConnectionException.network("The client is closed", e));
        }
        return spooled;
    }

    /**
     * Fetches a file.
     *
     * @param check throws for a URL that must not be fetched; also called for each redirect
     * @param maxBytes largest size in bytes
     */
    public CompletableFuture<byte[]> get(String url, Function<String, HttpUrl> check, int maxBytes) {
        return fetch(check.apply(url), check, false, response -> bytes(response, maxBytes), MAX_REDIRECTS);
    }

    /**
     * Starts to fetch a file; its bytes are read from the network when the caller reads them.
     *
     * @param check throws for a URL that must not be fetched; also called for each redirect
     * @param named the file's name and type, as far as known
     */
    public CompletableFuture<AttachmentDownload> open(
            String url, Function<String, HttpUrl> check, LinqAttachment named) {
        return fetch(
                check.apply(url),
                check,
                true,
                response -> new AttachmentDownload(
                        named.filename(),
                        named.contentType(),
                        DownloadStream.size(response),
                        new DownloadStream(response, Redaction.NONE::of)),
                MAX_REDIRECTS);
    }

    private <A> CompletableFuture<A> fetch(
            HttpUrl url, Function<String, HttpUrl> check, boolean keepsOpen, FileReader.Body<A> body, int redirects) {
        Request request = new Request.Builder()
                .url(url)
                .header("User-Agent", UserAgent.VALUE)
                .build();
        CompletableFuture<Fetched<A>> fetch = calls.transfer(() -> new HttpCall<>(
                        calls.http().downloads(url).newCall(request),
                        new FileReader<>("The download", true, keepsOpen, response -> read(response, body)),
                        calls.http().slots())
                .start());
        return Steps.then(fetch, fetched -> {
            if (fetched.location() == null) {
                return CompletableFuture.completedFuture(fetched.content());
            }
            HttpUrl next = url.resolve(fetched.location());
            if (next == null || redirects == 0) {
                throw IMessageException.unexpectedAnswer(
                        "The download was redirected too often, or to an invalid URL", null);
            }
            return fetch(check.apply(next.toString()), check, keepsOpen, body, redirects - 1);
        });
    }

    private static <A> Fetched<A> read(Response response, FileReader.Body<A> body) throws IOException {
        if (isRedirect(response)) {
            response.close();
            return new Fetched<>(null, response.header("Location"));
        }
        return new Fetched<>(body.read(response), null);
    }

    private static byte[] bytes(Response response, int maxBytes) throws IOException {
        if (response.body().source().request(maxBytes + 1L)) {
            throw new IMessageException(
                    "The file is larger than " + maxBytes + " bytes",
                    ErrorDetails.local(ErrorCodes.INTERNAL_ERROR, Map.of("maxBytes", Integer.toString(maxBytes))),
                    null);
        }
        return response.body().bytes();
    }

    private static boolean isRedirect(Response response) {
        return response.isRedirect() && response.header("Location") != null;
    }

    private record FileReader<A>(String what, boolean followsRedirects, boolean keepsOpen, Body<A> body)
            implements HttpCall.Reader<A> {

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
            return Redaction.NONE.of(failure); // no token was sent, but the answer may contain other secrets
        }
    }
}
