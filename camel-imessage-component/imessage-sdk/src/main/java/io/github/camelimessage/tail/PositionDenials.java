// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;

/** The ways in which a server says that a position is none of its log. */
final class PositionDenials {

    /** The number of this status in gRPC, which {@link io.github.camelimessage.error.ErrorDetails#status} has. */
    private static final int OUT_OF_RANGE = 11;

    private static final String HINT =
            ". The log behind this address was reset, or is another account's, or no longer holds what the position"
                    + " needs";

    private PositionDenials() {}

    /**
     * Whether a server that answers so to a replay refuses its position. The documents do not say which answer that is, so
     * every one that blames the request, and could be about a position, counts.
     */
    static boolean isRefusal(Throwable failure) {
        return failure instanceof NotFoundException
                || failure instanceof ValidationException refused && !isNotSupported(refused)
                || failure instanceof IMessageException answer
                        && answer.details().status() != null
                        && answer.details().status() == OUT_OF_RANGE;
    }

    /** Whether there are no replays at all, so that no position and no time will help. */
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
                "The event with the number " + anchor.sequence() + " is not the one that came before the position "
                        + position + HINT);
    }
}
