// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The addresses that may be called: https ones, and cleartext ones on this machine. */
public final class WebhookTarget {
    private WebhookTarget() {}

    /** The address; anything else is an {@link IllegalArgumentException}. */
    public static URI parse(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("This is no URL");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http") && isLoopback(uri.getHost()))) {
            throw new IllegalArgumentException("An address is an https URL; http is for this machine alone");
        }
        return uri;
    }

    /** Whether {@link #parse} takes it. */
    public static boolean isAllowed(String url) {
        try {
            parse(url);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
