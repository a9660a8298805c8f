// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.error.ValidationException;
import io.grpc.Status;

/** Photon's statuses and codes as exceptions, for both transports (Photon: the page on errors). */
public final class PhotonErrors {

    private PhotonErrors() {}

    /** The exception class that Photon's documents pair with a status. */
    public static IMessageException of(Status.Code status, String message, ErrorDetails details, Throwable cause) {
        return switch (status) {
            case UNAUTHENTICATED, PERMISSION_DENIED -> new AuthenticationException(message, details, cause);
            case NOT_FOUND -> new NotFoundException(message, details, cause);
            case RESOURCE_EXHAUSTED -> new RateLimitException(message, details, cause);
            case INVALID_ARGUMENT, FAILED_PRECONDITION -> new ValidationException(message, details, cause);
            case UNAVAILABLE, DEADLINE_EXCEEDED -> new ConnectionException(message, details, cause);
            default -> new IMessageException(message, details, cause);
        };
    }

    /** Names the option of a refused token. */
    public static IMessageException hinted(IMessageException failure) {
        return failure instanceof AuthenticationException
                        && Integer.valueOf(Status.Code.UNAUTHENTICATED.value())
                                .equals(failure.details().status())
                ? failure.withHint(AuthenticationException.TOKEN_HINT)
                : failure;
    }

    /** The code if the server sent a status without one. */
    public static String defaultCode(Status.Code status) {
        return switch (status) {
            case UNAUTHENTICATED -> ErrorCodes.UNAUTHENTICATED;
            case PERMISSION_DENIED -> ErrorCodes.UNAUTHORIZED;
            case INVALID_ARGUMENT -> ErrorCodes.INVALID_ARGUMENT;
            case FAILED_PRECONDITION -> ErrorCodes.PRECONDITION_FAILED;
            case UNIMPLEMENTED -> ErrorCodes.OPERATION_NOT_SUPPORTED;
            case UNAVAILABLE -> ErrorCodes.SERVICE_UNAVAILABLE;
            case DEADLINE_EXCEEDED -> ErrorCodes.TIMEOUT;
            default -> ErrorCodes.INTERNAL_ERROR;
        };
    }

    /** No server answered: refused, reset, unknown host, lost in the middle. */
    public static ConnectionException network(String message, Throwable cause) {
        return ConnectionException.network(message, cause);
    }

    /** The call took longer than the caller allows. */
    public static ConnectionException timeout(String message) {
        return ConnectionException.timeout(message, null);
    }

    /** The server answered with success, but not according to the contract. */
    public static IMessageException unexpectedAnswer(String message, Throwable cause) {
        return IMessageException.unexpectedAnswer(message, cause);
    }
}
