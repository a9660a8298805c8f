// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;

/**
 * Reads the options of an endpoint URI as they were written. Camel decodes the text twice, so that {@code %2B} becomes
 * a blank and {@code %26} ends a value; but the typed endpoint builders encode values and expect to get them back.
 */
final class UriQuery {

    /** These values have plus signs and no blanks; a real blank is refused when the endpoint starts. */
    private static final Set<String> CREDENTIALS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        CREDENTIALS.addAll(new IMessageEndpointUriFactory().secretPropertyNames());
    }

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    /** An option that Camel removes before an endpoint sees it. */
    private static final String NOTHING = "?hash=none";

    private UriQuery() {}

    /** Needed because Camel cannot add options to a raw URI that has none. */
    static String ensure(String uri) {
        String path = StringHelper.before(uri, "?", uri);
        return StringHelper.after(uri, "?", "").isEmpty() ? path + NOTHING : uri;
    }

    /** The URI as it was before {@link #ensure}. */
    static String restore(String uri) {
        return StringHelper.before(uri, NOTHING, uri);
    }

    /** @param uri not normalized: in a normalized URI a plus sign and a blank are the same */
    static Map<String, Object> parse(String uri) throws URISyntaxException {
        String query = StringHelper.after(uri, "?", "");
        Map<String, Object> decoded = new HashMap<>();
        URISupport.parseQuery(query, true)
                .forEach((name, value) -> decoded.put(
                        name,
                        value instanceof List<?> values
                                ? values.stream()
                                        .map(each -> decode(name, each))
                                        .toList()
                                : decode(name, value)));
        return decoded;
    }

    static String decode(String name, Object value) {
        String text = String.valueOf(value);
        boolean isRaw = text.startsWith("RAW(") && text.endsWith(")") || text.startsWith("RAW{") && text.endsWith("}");
        if (isRaw) {
            return text.substring(4, text.length() - 1).replace("%25", "%"); // what Camel encodes and decodes there
        }
        String encoded = CREDENTIALS.contains(name) ? text.replace("+", "%2B") : text;
        return URLDecoder.decode(LONE_PERCENT.matcher(encoded).replaceAll("%25"), StandardCharsets.UTF_8);
    }
}
