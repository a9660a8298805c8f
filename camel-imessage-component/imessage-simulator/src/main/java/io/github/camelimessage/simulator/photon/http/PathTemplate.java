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

/** A path of the contract; a variable in braces stands for one segment. */
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
            // A segment with a raw colon is another collection's verb, never a value.
            regex.append("([^/:]+)");
            names.add(variables.group(1));
            end = variables.end();
        }
        pattern = Pattern.compile(
                regex.append(Pattern.quote(template.substring(end))).toString());
    }

    /** The decoded variables, or null when the path is another one. */
    Map<String, String> match(String rawPath) {
        Matcher matcher = pattern.matcher(rawPath);
        if (!matcher.matches()) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            // In a path, unlike in a query, a plus is a plus.
            String raw = matcher.group(i + 1).replace("+", "%2B");
            variables.put(names.get(i), URLDecoder.decode(raw, StandardCharsets.UTF_8));
        }
        return variables;
    }
}
