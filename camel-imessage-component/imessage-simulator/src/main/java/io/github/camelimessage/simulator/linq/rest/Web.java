// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.linq.account.Attachments;
import io.github.camelimessage.simulator.webhook.WebhookTarget;
import io.github.camelimessage.simulator.world.MediaFile;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches files by URL: the simulator's own, those that a test published at any URL, and all others from the real
 * network. Cleartext is only allowed for loopback addresses.
 */
public final class Web {
    private static final int MAX_BYTES = 10 * 1024 * 1024;
    private static final long TIMEOUT_MILLIS = 10_000;

    private final Attachments attachments;
    private final HttpClient http;
    private final Map<String, MediaFile> published = new ConcurrentHashMap<>();

    public Web(Attachments attachments, HttpClient http) {
        this.attachments = attachments;
        this.http = http;
    }

    public void publish(String url, String contentType, byte[] data) {
        published.put(url, MediaFile.of(filename(URI.create(url)), contentType, data));
    }

    /** Refuses a URL that is not a public address of a file. */
    static String requireUrl(String field, String url) {
        try {
            WebhookTarget.parse(url);
            return url;
        } catch (IllegalArgumentException malformed) {
            throw Refused.value("The field " + field + " is not an https URL");
        }
    }

    /** Whether the URL is one of the account's own files. */
    boolean isOwn(String url) {
        return attachments.byUrl(url) != null;
    }

    /** Fetches the file. Fails if it does not exist, is too large, or the server does not answer. */
    Future<MediaFile> fetch(String url) {
        Attachments.Entry own = attachments.byUrl(url);
        MediaFile known = own == null ? published.get(url) : own.file();
        if (own != null && known == null) {
            return Future.failedFuture(Refused.attachmentNotReady());
        }
        if (known == null) {
            return download(url);
        }
        // Each use of a published file creates its own copy, as a fetch would.
        return Future.succeededFuture(
                own != null ? known : MediaFile.of(known.filename(), known.mimeType(), known.data()));
    }

    private Future<MediaFile> download(String url) {
        URI uri = URI.create(url);
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url)
                .setTimeout(TIMEOUT_MILLIS);
        return http.request(request)
                .compose(call -> call.send().compose(answer -> {
                    String length = answer.getHeader("content-length");
                    if (answer.statusCode() != 200) {
                        return Future.failedFuture(
                                Refused.download("The server of the file answered " + answer.statusCode()));
                    }
                    if (length != null && Long.parseLong(length) > MAX_BYTES) {
                        call.reset();
                        return Future.failedFuture(Refused.tooLarge("A file by URL must not be larger than 10 MB"));
                    }
                    return answer.body()
                            .map(body -> MediaFile.of(
                                    filename(uri),
                                    ContentTypes.of(answer.getHeader("content-type"), filename(uri)),
                                    body.getBytes()));
                }))
                .compose(
                        file -> file.data().length > MAX_BYTES
                                ? Future.failedFuture(Refused.tooLarge("A file by URL must not be larger than 10 MB"))
                                : Future.succeededFuture(file),
                        failure -> Future.failedFuture(
                                failure instanceof Refused ? failure : Refused.download("The file cannot be fetched")));
    }

    private static String filename(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? "file" : name;
    }
}
