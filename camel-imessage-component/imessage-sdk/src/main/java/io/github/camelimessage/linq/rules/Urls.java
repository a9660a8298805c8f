// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.rules;

import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * The URLs that Linq or this client may fetch from or upload to. Plain HTTP is for a local simulator only: for a host
 * to which the client itself uses plain HTTP.
 *
 * @param base the client's own address
 */
public record Urls(HttpUrl base) {

    private static final String MEDIA_HOST = "cdn.linqapp.com";
    private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|.*:.*");

    /** A public HTTPS URL. */
    public String https(String field, String url) {
        HttpUrl parsed = web(field, url);
        Refusal.unless(parsed.isHttps() || isLocal(parsed), field, null, "an https URL is needed");
        return url;
    }

    /** A public HTTPS URL, or null. */
    public String httpsOrNull(String field, String url) {
        return url == null ? null : https(field, url);
    }

    /**
     * A URL in an answer that this client fetches: at Linq's media host over HTTPS, or at the host of the API itself.
     * An answer must not make this client call another host, for example in its own network.
     */
    public HttpUrl fetched(String field, String url) {
        HttpUrl parsed = web(field, https(field, url));
        boolean media = parsed.host().equals(MEDIA_HOST) && parsed.isHttps() && parsed.port() == 443;
        Refusal.unless(
                media || parsed.host().equals(base.host()) || isLocal(parsed),
                field,
                null,
                "files are downloaded from " + MEDIA_HOST + " and " + base.host() + " only");
        return parsed;
    }

    /**
     * A URL in an answer for the download or upload of a file: at any public host over HTTPS, because Linq signs URLs
     * of stores that it does not document, or at the host of the API itself. The call contains no credentials.
     */
    public HttpUrl stored(String field, String url) {
        HttpUrl parsed = web(field, https(field, url));
        boolean isAddress = ADDRESS.matcher(parsed.host()).matches(); // which is not checked by a name look-up
        Refusal.unless(
                !isAddress || parsed.host().equals(base.host()) || isLocal(parsed),
                field,
                null,
                "files must be at hosts with a name, or at " + base.host() + " only");
        return parsed;
    }

    /** Any absolute http or https URL. The URL is not repeated in the error: it may be signed. */
    public HttpUrl web(String field, String url) {
        HttpUrl parsed = url == null || !url.equals(url.strip()) ? null : HttpUrl.parse(url);
        Refusal.unless(parsed != null, field, null, "this is not an absolute http or https URL");
        return parsed;
    }

    /** Any absolute http or https URL, or null. */
    public void webOrNull(String field, String url) {
        if (url != null) {
            web(field, url);
        }
    }

    /** Whether Linq stores the file itself: on its media host, or on the server that this client calls. */
    boolean isLinqs(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        return parsed != null
                && (parsed.host().equals(MEDIA_HOST)
                        || parsed.host().equals(base.host()) && parsed.port() == base.port());
    }

    private boolean isLocal(HttpUrl url) {
        return !base.isHttps() && (url.host().equals(base.host()) || isLoopback(url.host()) && isLoopback(base.host()));
    }

    private static boolean isLoopback(String host) {
        return host.toLowerCase(Locale.ROOT).equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }
}
