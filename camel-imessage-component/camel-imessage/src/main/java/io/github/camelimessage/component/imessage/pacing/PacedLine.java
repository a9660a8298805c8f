// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

/**
 * A line whose sends are counted together.
 *
 * @param identity equal for the same line, even if the endpoints differ otherwise; may contain a secret
 * @param account name of the account for display, or null
 * @param name name of the line for display
 */
public record PacedLine(Object identity, String account, String name) {

    @Override
    public String toString() {
        return name + (account == null ? "" : " (account " + account + ")");
    }
}
