// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import java.io.IOException;

/** Text that is not the JSON of the expected message. */
final class ProtoJsonException extends IOException {

    private static final long serialVersionUID = 1L;

    ProtoJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
