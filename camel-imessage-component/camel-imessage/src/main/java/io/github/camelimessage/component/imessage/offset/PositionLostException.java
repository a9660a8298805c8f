// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

/**
 * A repository does not save a position, since it is no longer the repository's: another instance has taken it over, or holds
 * the lock of the file, or the row was removed. The message says which.
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
