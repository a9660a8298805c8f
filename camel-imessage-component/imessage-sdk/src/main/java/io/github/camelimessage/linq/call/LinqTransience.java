// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import java.util.Set;

/**
 * Which failures are temporary (Linq: the tables of error codes). Linq's own clients look only at the status and retry
 * every 409, although most of these are final.
 */
final class LinqTransience {

    /** An attachment that is still being uploaded, and a chat that is still being created. */
    private static final Set<String> BELOW_500 = Set.of("2007", "2009");

    /** Retries are exhausted, someone must fix a line or webhook, RCS is not set up, or a URL has no content. */
    private static final Set<String> FINAL_FROM_500 = Set.of("3007", "4002", "4003", "4009", "5002");

    private LinqTransience() {}

    /** @param code Linq's code, or null if there was none */
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
