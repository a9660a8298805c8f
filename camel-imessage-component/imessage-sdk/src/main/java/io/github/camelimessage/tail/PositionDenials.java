// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;

/** The answers of a server that reject a position. */
final class PositionDenials {

    /** The gRPC number of this status, as in {@link io.github.camelimessage.error.ErrorDetails#status}. */
    private static final int OUT_OF_RANGE = 11;

    private static final String HINT =
            ". The log at this address was reset, or belongs to another account, or no longer has"
                    + " the events after the position";

    private PositionDenials() {}

    /**
     * Whether such an answer to a replay rejects its position. It is not documented which answer does, so every one
     * counts that blames the request and could be about a position.
     */
    static boolean isRefusal(Throwable failure) {
        return failure instanceof NotFoundException
                || failure instanceof ValidationException refused && !isNotSupported(refused)
                || failure instanceof IMessageException answer
                        && answer.details().status() != null
                        && answer.details().status() == OUT_OF_RANGE;
    }

    /** Whether there are no replays at all, so that a retry is of no use. */
    static boolean isNotSupported(Throwable failure) {
        return failure instanceof ValidationException refused
                && ErrorCodes.OPERATION_NOT_SUPPORTED.equals(refused.code());
    }

    static ValidationException refused(long position, IMessageException answer) {
        return new ValidationException(
                "The service does not know the position " + position + " (" + answer.getMessage() + ")" + HINT,
                answer.details(),
                answer);
    }

    static ValidationException endsBefore(long position, long end) {
        return ValidationException.invalidArgument(
                "since", position, "The log ends at " + end + ", before the position " + position + HINT);
    }

    static ValidationException anotherLog(long position, Anchor anchor) {
        return ValidationException.invalidArgument(
                "since",
                position,
                "The event with the sequence " + anchor.sequence() + " is not the one that was saved with the position "
                        + position + HINT);
    }
}
