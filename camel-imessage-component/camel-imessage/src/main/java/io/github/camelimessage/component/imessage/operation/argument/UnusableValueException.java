// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

/** A body or header that an operation cannot use. The message has its class and never its content. */
public final class UnusableValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param found the text after "but", such as {@code it is blank} */
    UnusableValueException(String found) {
        this(found, null);
    }

    UnusableValueException(String found, Throwable cause) {
        super(found, cause, false, false);
    }
}
