// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An operation on several things, with one call for each, that stopped in between. What succeeded stays done: repeat it
 * with {@link #failed} and {@link #notTried} only. Code, context and HTTP status are those of the failed call, which is
 * the cause.
 */
public class PartialFailureException extends IMessageException {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> succeeded;
    private final String failed;
    private final ArrayList<String> notTried;

    /**
     * @param failed the one whose call failed; null if all succeeded, but the result could not be read
     * @param cause the failure
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

    /** The one whose call failed, or null if all succeeded and only the result could not be read. */
    public String failed() {
        return failed;
    }

    /** The following ones, for which nothing was sent. */
    public List<String> notTried() {
        return List.copyOf(notTried);
    }

    private static String message(
            String operation, List<String> succeeded, String failed, List<String> notTried, IMessageException cause) {
        String why = failed == null ? "; the result could not be read: " : "; failed: " + failed + ": ";
        return operation + " succeeded in part: succeeded: " + succeeded + why + cause.getMessage() + "; not tried: "
                + notTried;
    }

    /** The same call would repeat what succeeded. */
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
