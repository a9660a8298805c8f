// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Checks the URL of a receiver: https, or http on this machine. */
public final class WebhookTarget {
    private WebhookTarget() {}

    /** Parses the URL; throws {@link IllegalArgumentException} for any other. */
    public static URI parse(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("This is not a URL");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http") && isLoopback(uri.getHost()))) {
            throw new IllegalArgumentException("The URL must use https; http is only allowed for this machine");
        }
        return uri;
    }

    /** Whether {@link #parse} accepts it. */
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
