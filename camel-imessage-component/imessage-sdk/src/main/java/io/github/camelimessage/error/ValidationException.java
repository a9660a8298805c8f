// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.error;

import java.util.Map;

/** The input breaks a rule of the vendor: refused before the call, or by the server. */
public class ValidationException extends IMessageException {

    private static final long serialVersionUID = 1L;

    public ValidationException(String message, ErrorDetails details, Throwable cause) {
        super(message, details, cause);
    }

    @Override
    protected IMessageException with(String message, ErrorDetails details, Throwable cause) {
        return new ValidationException(message, details, cause);
    }

    /** Input refused before the call; {@code context} has the {@code field} and its {@code value}. */
    public static ValidationException invalidArgument(String field, Object value, String message) {
        Map<String, String> context =
                value == null ? Map.of("field", field) : Map.of("field", field, "value", value.toString());
        return new ValidationException(message, ErrorDetails.local(ErrorCodes.INVALID_ARGUMENT, context), null);
    }

    /** An operation that the vendor does not have. */
    public static ValidationException operationNotSupported(String vendor, String operation) {
        return new ValidationException(
                vendor + " has no operation " + operation,
                ErrorDetails.local(
                        ErrorCodes.OPERATION_NOT_SUPPORTED, Map.of("vendor", vendor, "operation", operation)),
                null);
    }

    /** An operation, or an option of one, that the vendor does not have, and the alternative. */
    public static ValidationException operationNotSupported(String vendor, String operation, String instead) {
        return new ValidationException(
                vendor + " has no operation " + operation + ": " + instead,
                ErrorDetails.local(
                        ErrorCodes.OPERATION_NOT_SUPPORTED, Map.of("vendor", vendor, "operation", operation)),
                null);
    }
}
