// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

/**
 * Whose sends are counted together.
 *
 * @param identity equal for the same line, whatever else the endpoints differ in; may hold a secret
 * @param account for people: its name, or null
 * @param name for people: the line
 */
public record PacedLine(Object identity, String account, String name) {

    @Override
    public String toString() {
        return name + (account == null ? "" : " (account " + account + ")");
    }
}
