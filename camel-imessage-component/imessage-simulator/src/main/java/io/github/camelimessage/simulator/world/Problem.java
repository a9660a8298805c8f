// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

/** Why the world refused a command. */
public enum Problem {
    INVALID_ARGUMENT,
    CHAT_NOT_FOUND,
    MESSAGE_NOT_FOUND,
    GROUP_ICON_NOT_FOUND,
    POLL_NOT_FOUND,
    ADDRESS_NOT_FOUND,
    LOCATION_NOT_FOUND,
    ATTACHMENT_NOT_FOUND,
    /** The file is known, but its bytes have not arrived yet. */
    ATTACHMENT_NOT_READY,
    /** The object is not of the required kind. */
    NOT_SUPPORTED,
    /** The command was valid, but too late. */
    PRECONDITION_FAILED
}
