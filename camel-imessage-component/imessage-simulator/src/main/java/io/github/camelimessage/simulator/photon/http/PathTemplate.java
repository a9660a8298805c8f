// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path of the protocol; a variable in braces matches one segment. */
final class PathTemplate {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();

    PathTemplate(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher variables = VARIABLE.matcher(template);
        int end = 0;
        while (variables.find()) {
            regex.append(Pattern.quote(template.substring(end, variables.start())));
            // A segment with an unencoded colon is the custom verb of another route, never a value.
            regex.append("([^/:]+)");
            names.add(variables.group(1));
            end = variables.end();
        }
        pattern = Pattern.compile(
                regex.append(Pattern.quote(template.substring(end))).toString());
    }

    /** The decoded variables, or null if the path does not match. */
    Map<String, String> match(String rawPath) {
        Matcher matcher = pattern.matcher(rawPath);
        if (!matcher.matches()) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            // In a path, unlike in a query, a plus sign is not a space.
            String raw = matcher.group(i + 1).replace("+", "%2B");
            variables.put(names.get(i), URLDecoder.decode(raw, StandardCharsets.UTF_8));
        }
        return variables;
    }
}
