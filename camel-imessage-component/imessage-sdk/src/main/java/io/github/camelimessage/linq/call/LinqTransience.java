// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import java.util.Set;

/**
 * Which failures may pass (Linq: the tables of error codes). Linq's own clients look at the status alone and repeat every
 * 409, most of which are final.
 */
final class LinqTransience {

    /** An attachment whose bytes are under way, and a chat that is being made. */
    private static final Set<String> BELOW_500 = Set.of("2007", "2009");

    /** Attempts exhausted, a line or webhook that needs a person, RCS that is not set up, a URL that gives nothing. */
    private static final Set<String> FINAL_FROM_500 = Set.of("3007", "4002", "4003", "4009", "5002");

    private LinqTransience() {}

    /** @param code Linq's code, or null when there was none */
    static boolean of(int status, String code) {
        if (status == 408 || status == 429) {
            return true;
        }
        if (status >= 500) {
            return code == null || !FINAL_FROM_500.contains(code);
        }
        return code != null && BELOW_500.contains(code);
    }
}
