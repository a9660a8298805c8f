// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import java.util.regex.Pattern;

/**
 * A block of code in a page.
 *
 * @param page the page's name from the root of the repository
 * @param line where the code begins, from 1
 * @param language as the page names it, for example {@code java}
 * @param code without the fences
 */
record Snippet(String page, int line, String language, String code) {

    private static final Pattern TOP_LEVEL_CLASS = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");
    private static final Pattern ROUTE = Pattern.compile("\\bfrom\\(");

    /** The class that the snippet is, or null for a part of one. */
    String className() {
        var found = TOP_LEVEL_CLASS.matcher(code);
        return found.find() ? found.group(1) : null;
    }

    boolean hasRoute() {
        return ROUTE.matcher(code).find();
    }

    /** Whether the snippet is a part of a route, without its start. */
    boolean isMiddleOfRoute() {
        return code.startsWith(".");
    }

    @Override
    public String toString() {
        return page + ":" + line + " (" + language + ")";
    }
}
