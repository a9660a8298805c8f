// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.net.URI;
import java.util.Locale;

/**
 * The address of a service.
 *
 * @param host in lower case: name, IPv4 address, or IPv6 address in brackets
 * @param port always set: 443 with TLS and 80 without, if the text has none
 * @param tls whether the connection is encrypted
 * @param path empty, or a path that starts with a slash and does not end with one; used over HTTP only
 */
public record Address(String host, int port, boolean tls, String path) {

    /**
     * Parses {@code host}, {@code host:port}, or either after {@code https://} or {@code http://}, which then decides
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

    /** The message does not repeat the text: an address with credentials in it must not reach a log. */
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
