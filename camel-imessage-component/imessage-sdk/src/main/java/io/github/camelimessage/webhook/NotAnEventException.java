// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.webhook;

/**
 * A body that is no event of its vendor. The message is a short reason for a log or an answer; it repeats nothing of the
 * body, and there is no cause, since a parser's messages do. Sending the same body again cannot help.
 */
public class NotAnEventException extends Exception {

    private static final long serialVersionUID = 1L;

    public NotAnEventException(String reason) {
        super(reason);
    }
}
