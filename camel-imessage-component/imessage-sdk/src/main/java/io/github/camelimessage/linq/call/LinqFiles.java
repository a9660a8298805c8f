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
 * Bytes to and from the hosts that keep files. They are not the API: no call carries the token, and no text shows a URL,
 * which may be signed.
 */
public final class LinqFiles {

    private static final int MAX_REDIRECTS = 5;

    /** Either what was fetched, or where it is. */
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

    /** Writes a file with exactly these headers. One that can be read only once is sent only once. */
    public CompletableFuture<Void> put(HttpUrl url, Map<String, String> headers, FileSource file) {
        Request.Builder request = new Request.Builder().url(url).header("User-Agent", UserAgent.VALUE);
        try {
            headers.forEach(request::header);
        } catch (IllegalArgumentException e) { // its text shows the header
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
     * Writes a file of unknown size to disk. The future fails for one that has no bytes, or too many.
     *
     * @param maxBytes how many bytes the file may have
     */
    public CompletableFuture<SpooledFile> spool(FileSource file, long maxBytes) {
        CompletableFuture<SpooledFile> spooled = new CompletableFuture<>();
        try {
            calls.http().uploadThreads().execute(() -> {
                try {
                    Unclaimed.complete(spooled, SpooledFile.of(file, maxBytes));
                } catch (IMessageException e) {
                    spooled.completeExceptionally(e);
                } catch (Throwable e) { // an Error too: the upload would never end
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
     * @param check throws for a URL that is not to be fetched; asked for each redirect as well
     * @param maxBytes limit of what is read
     */
    public CompletableFuture<byte[]> get(String url, Function<String, HttpUrl> check, int maxBytes) {
        return fetch(check.apply(url), check, false, response -> bytes(response, maxBytes), MAX_REDIRECTS);
    }

    /**
     * Begins to fetch a file; its bytes come as they are read.
     *
     * @param check throws for a URL that is not to be fetched; asked for each redirect as well
     * @param named the file's name and type, as far as they are known
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
                throw IMessageException.unexpectedAnswer("The download is redirected too often, or to no URL", null);
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
            return Redaction.NONE.of(failure); // no token is sent, but what comes may hold anything
        }
    }
}
