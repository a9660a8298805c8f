// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import com.google.protobuf.Timestamp;
import io.github.camelimessage.photon.transport.PhotonErrors;
import java.time.Instant;

/** Pieces that every mapping needs. */
final class Answers {

    private Answers() {}

    /** Refuses an answer that lacks a part without which it means nothing. */
    static void require(boolean present, String part) {
        if (!present) {
            throw PhotonErrors.unexpectedAnswer("The server's answer has no " + part, null);
        }
    }

    static Instant instant(Timestamp wire) {
        return Instant.ofEpochSecond(wire.getSeconds(), wire.getNanos());
    }
}
