// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

/** What happens to a send that would exceed a limit of the vendor. */
public enum Pacing {
    /** It is made, and not counted. */
    OFF,
    /** It waits for its turn, without a thread. */
    WAIT,
    /** It fails before the network. */
    FAIL
}
