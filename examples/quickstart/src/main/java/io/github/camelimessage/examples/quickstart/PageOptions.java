// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import java.util.Locale;

/**
 * Whether the simulator shows its page while the story runs. @param isShown whether there is a page @param opensBrowser
 * whether a browser is opened on it @param stays whether the application keeps answering after the story, until it is
 * interrupted
 */
record PageOptions(boolean isShown, boolean opensBrowser, boolean stays) {

    static final PageOptions NONE = new PageOptions(false, false, false);

    /** {@code -Dimessage.page=show} or {@code open}, and {@code -Dimessage.stay}, which follows it when it is not set. */
    static PageOptions fromSystemProperties() {
        String page = System.getProperty("imessage.page", "none").toLowerCase(Locale.ROOT);
        boolean isShown =
                switch (page) {
                    case "none" -> false;
                    case "show", "open" -> true;
                    default -> throw new IllegalArgumentException("imessage.page is show, open or none, not " + page);
                };
        String stay = System.getProperty("imessage.stay");
        return new PageOptions(isShown, page.equals("open"), stay == null ? isShown : Boolean.parseBoolean(stay));
    }
}
