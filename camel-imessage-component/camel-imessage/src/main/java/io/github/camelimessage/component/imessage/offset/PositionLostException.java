// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

/**
 * A repository does not save a position because it is no longer the owner: another instance owns it or holds the lock
 * of the file, or the row was removed. The message has the reason.
 */
public class PositionLostException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public PositionLostException(String message) {
        super(message);
    }

    public PositionLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
