// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

/** A body or header that cannot be what an operation needs. The message says what it is, by its class and never by its content. */
public final class UnusableValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param found behind "but", such as {@code it is blank} */
    UnusableValueException(String found) {
        this(found, null);
    }

    UnusableValueException(String found, Throwable cause) {
        super(found, cause, false, false);
    }
}
