// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An operation on several things, made of one call for each, that stopped on the way. What succeeded stays done: repeat it
 * with {@link #failed} and {@link #notTried} only. Code, context and HTTP status are those of the call that failed, which is
 * the cause.
 */
public class PartialFailureException extends IMessageException {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> succeeded;
    private final String failed;
    private final ArrayList<String> notTried;

    /**
     * @param failed the one whose call failed; null when all succeeded, but the result could not be read
     * @param cause why
     */
    public PartialFailureException(
            String operation, List<String> succeeded, String failed, List<String> notTried, IMessageException cause) {
        super(message(operation, succeeded, failed, notTried, cause), unrepeatable(cause.details()), cause);
        this.succeeded = new ArrayList<>(succeeded);
        this.failed = failed;
        this.notTried = new ArrayList<>(notTried);
    }

    /** Those that are done, in order. */
    public List<String> succeeded() {
        return List.copyOf(succeeded);
    }

    /** The one whose call failed, or null when all succeeded and only the result could not be read. */
    public String failed() {
        return failed;
    }

    /** Those behind it, for which nothing was sent. */
    public List<String> notTried() {
        return List.copyOf(notTried);
    }

    private static String message(
            String operation, List<String> succeeded, String failed, List<String> notTried, IMessageException cause) {
        String why = failed == null ? "; the result could not be read: " : "; failed: " + failed + ": ";
        return operation + " was done in part: succeeded: " + succeeded + why + cause.getMessage() + "; not tried: "
                + notTried;
    }

    /** The same call again would do twice what succeeded. */
    private static ErrorDetails unrepeatable(ErrorDetails cause) {
        return new ErrorDetails(
                cause.code(),
                false,
                Map.copyOf(cause.context()),
                cause.status(),
                cause.retryAfter(),
                cause.source(),
                cause.requestId(),
                cause.httpStatus());
    }
}
