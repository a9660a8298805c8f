// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.io.IOException;

/** A pooled connection that died while it was idle. Nothing was sent on it, so the request can use another one. */
final class DeadConnectionException extends IOException {

    private static final long serialVersionUID = 1L;

    DeadConnectionException(IOException cause) {
        super("The server closed an idle connection", cause);
    }
}
