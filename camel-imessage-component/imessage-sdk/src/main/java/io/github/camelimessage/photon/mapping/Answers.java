// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import com.google.protobuf.Timestamp;
import io.github.camelimessage.photon.transport.PhotonErrors;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Pieces that every mapping needs. */
final class Answers {

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private Answers() {}

    /** Refuses an answer that lacks a part without which it means nothing. */
    static void require(boolean present, String part) {
        if (!present) {
            throw PhotonErrors.unexpectedAnswer("The server's answer has no " + part, null);
        }
    }

    /** A list of a message; most are empty. */
    static <W, M> List<M> list(List<W> wire, Function<W, M> mapping) {
        return wire.isEmpty() ? List.of() : wire.stream().map(mapping).toList();
    }

    /** Refuses a time that is none in protobuf: the years 1 to 9999, with 0 to 999999999 nanoseconds. */
    static Instant instant(Timestamp wire) {
        if (wire.getSeconds() < FIRST_SECOND
                || wire.getSeconds() > LAST_SECOND
                || wire.getNanos() < 0
                || wire.getNanos() > 999_999_999) {
            throw PhotonErrors.unexpectedAnswer(
                    "The server's answer has an invalid time: " + wire.getSeconds() + " s, " + wire.getNanos() + " ns",
                    null);
        }
        return Instant.ofEpochSecond(wire.getSeconds(), wire.getNanos());
    }
}
