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
 * Refuses requests of other sites in the same browser. The page needs no token, so only these rules protect it from
 * other web pages that the user has open.
 *
 * <ul>
 *   <li>A name in {@code Host} must be {@code localhost} or the one that the page was started with: another name that
 *       resolves to this machine (DNS rebinding) is refused. An IP address cannot be rebound, so every address is
 *       accepted.
 *   <li>A request for data or for a change must not come from another origin, according to {@code Origin} and
 *       {@code Sec-Fetch-Site}. Browsers send at least one of them with every change.
 *   <li>A body must be JSON, an image or bytes. A browser sends these to another site only after a preflight request,
 *       which is refused.
 * </ul>
 */
final class Gate {
    private static final Pattern IP_ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Set<String> names;

    /** @param host the host that the page listens on */
    Gate(String host) {
        names = new HashSet<>(List.of("localhost", name(host)));
    }

    /** Accepts a request, or throws {@link Refused}. */
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

    /**
     * Refuses a body of another type than an image; a browser that does not know the image type sends "octet-stream".
     */
    static void requireImage(HttpServerRequest request) {
        String type = mediaType(request);
        if (!type.startsWith("image/") && !type.equals("application/octet-stream")) {
            throw new Refused(415, "unsupportedMediaType", "The body must be an image");
        }
    }

    /**
     * Refuses a body of another type than bytes: a page of another site can send it only after a preflight request,
     * which is refused.
     */
    static void requireBytes(HttpServerRequest request) {
        if (!mediaType(request).equals("application/octet-stream")) {
            throw new Refused(415, "unsupportedMediaType", "The body must be application/octet-stream");
        }
    }

    /** The files of the page are not secret, and other sites may link to them. */
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
