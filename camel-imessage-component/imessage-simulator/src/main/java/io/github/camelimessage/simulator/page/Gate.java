// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps other sites out, whose scripts run in the same browser. The page asks for no token, so these rules are all that
 * stands between it and any web page that the visitor has open.
 *
 * <ul>
 *   <li>A name in {@code Host} must be {@code localhost} or the one that the page was started with: a foreign name that
 *       resolves to this machine (DNS rebinding) is refused. An IP address cannot be rebound, so any is taken.
 *   <li>A request for data or for a change must not come from another origin, as {@code Origin} and
 *       {@code Sec-Fetch-Site} tell; browsers send at least one with every change.
 *   <li>A body is JSON, an image or bytes: a browser sends neither to another site without asking first, and the answer to that
 *       question is no.
 * </ul>
 */
final class Gate {
    private static final Pattern IP_ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Set<String> names;

    /** @param host what the page listens on */
    Gate(String host) {
        names = new HashSet<>(List.of("localhost", name(host)));
    }

    /** Lets a request pass, or throws {@link Refused}. */
    void check(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("host");
        if (hosts.size() != 1 || !isOwnName(name(hosts.get(0)))) {
            throw new Refused(421, "wrongHost", "This host name is not served here");
        }
        if (isPlainFile(request)) {
            return;
        }
        String origin = request.getHeader("origin");
        String site = request.getHeader("sec-fetch-site");
        if (origin != null && !origin.equalsIgnoreCase("http://" + hosts.get(0))
                || site != null && !OWN_SITE.contains(site)) {
            throw new Refused(403, "crossSite", "Other sites may not use this interface");
        }
    }

    /** Refuses a body of another type than JSON. */
    static void requireJson(HttpServerRequest request) {
        if (!mediaType(request).equals("application/json")) {
            throw new Refused(415, "unsupportedMediaType", "The body must be application/json");
        }
    }

    /** Refuses a body of another type than an image; a browser that does not know the image says "octet-stream". */
    static void requireImage(HttpServerRequest request) {
        String type = mediaType(request);
        if (!type.startsWith("image/") && !type.equals("application/octet-stream")) {
            throw new Refused(415, "unsupportedMediaType", "The body must be an image");
        }
    }

    /** Refuses a body of another type than bytes: a page of another site can send it only after asking, and is refused. */
    static void requireBytes(HttpServerRequest request) {
        if (!mediaType(request).equals("application/octet-stream")) {
            throw new Refused(415, "unsupportedMediaType", "The body must be application/octet-stream");
        }
    }

    /** The files of the page are no secret, and a link on another site may lead to them. */
    private static boolean isPlainFile(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) && !request.path().startsWith(PageServer.API);
    }

    private boolean isOwnName(String name) {
        return names.contains(name) || IP_ADDRESS.matcher(name).matches();
    }

    private static String name(String host) {
        return PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static String mediaType(HttpServerRequest request) {
        String type = request.getHeader("content-type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
