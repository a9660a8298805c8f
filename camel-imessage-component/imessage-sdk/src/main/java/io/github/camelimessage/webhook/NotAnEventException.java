// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

/**
 * A body that is not an event of its vendor. The message is a short reason for a log or an answer; it contains nothing
 * of the body, and there is no cause, because messages of parsers do. A retry with the same body cannot help.
 */
public class NotAnEventException extends Exception {

    private static final long serialVersionUID = 1L;

    public NotAnEventException(String reason) {
        super(reason);
    }
}
