// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

/** The chat, message, icon or other thing asked for does not exist, or is not visible to this account. */
public class NotFoundException extends IMessageException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String message, ErrorDetails details, Throwable cause) {
        super(message, details, cause);
    }

    @Override
    protected IMessageException with(String message, ErrorDetails details, Throwable cause) {
        return new NotFoundException(message, details, cause);
    }
}
