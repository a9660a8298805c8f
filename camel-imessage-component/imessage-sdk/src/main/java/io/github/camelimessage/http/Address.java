// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.net.URI;
import java.util.Locale;

/**
 * Where a service is.
 *
 * @param host in lower case: name, IPv4 address, or IPv6 address in brackets
 * @param port never left open: 443 with TLS and 80 without, when the text named none
 * @param tls whether the connection is encrypted
 * @param path empty, or a path that begins with a slash and does not end with one; used over HTTP only
 */
public record Address(String host, int port, boolean tls, String path) {

    /**
     * Reads {@code host}, {@code host:port}, or either behind {@code https://} or {@code http://}, which then decides
     * about TLS.
     */
    public static Address parse(String text, boolean tls) {
        String trimmed = text.strip();
        boolean hasScheme = trimmed.contains("://");
        URI uri;
        try {
            uri = URI.create(hasScheme ? trimmed : (tls ? "https://" : "http://") + trimmed);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean known = scheme.equals("https") || scheme.equals("http");
        if (!known || uri.getHost() == null || uri.getUserInfo() != null || uri.getRawQuery() != null) {
            throw invalid();
        }
        boolean encrypted = scheme.equals("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : encrypted ? 443 : 80;
        return new Address(
                uri.getHost().toLowerCase(Locale.ROOT),
                port,
                encrypted,
                uri.getRawPath().replaceAll("/+$", ""));
    }

    /** What was given is not repeated: an address with credentials in it must not reach a log. */
    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException(
                "address must be host, host:port, or an http:// or https:// URL without credentials and query");
    }

    public String authority() {
        return host + ":" + port;
    }

    public String url() {
        return (tls ? "https://" : "http://") + authority() + path;
    }
}
