// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.Shown;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.rules.AddressText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;

/**
 * Keeps the body of an exchange out of the error that refuses it: errors show the value that they refuse, and a body is
 * somebody's words, also where an address was expected.
 */
final class WithheldBody {

    private static final String VALUE = "value";
    private static final int MOST_MARKS = 5;

    private WithheldBody() {}

    /** The failure, which instead of the body tells its length, and which characters spoil it as an address. */
    static Throwable in(Throwable failure, Exchange exchange) {
        String body = text(exchange.getMessage().getBody());
        if (body == null || !(failure instanceof ValidationException refused)) {
            return failure;
        }
        String length = "a text of " + body.length() + " characters" + marks(body);
        String message = refused.getMessage()
                .replace(ErrorText.quoted(body), length)
                .replace(Shown.of(body), length)
                .replace(Shown.of(body.strip()), length)
                .replace(ErrorText.quoted(body.strip()), length);
        boolean isInContext = isShown(body, refused.context().get(VALUE));
        if (!isInContext && message.equals(refused.getMessage())) {
            return failure;
        }
        ValidationException withheld =
                new ValidationException(message, isInContext ? without(refused.details()) : refused.details(), null);
        withheld.setStackTrace(refused.getStackTrace());
        return withheld;
    }

    private static String marks(String body) {
        String marks = body.codePoints()
                .filter(AddressText::isBlankOrMark)
                .distinct()
                .limit(MOST_MARKS)
                .mapToObj("U+%04X"::formatted)
                .collect(Collectors.joining(", "));
        return marks.isEmpty() ? "" : " (with " + marks + ")";
    }

    private static String text(Object body) {
        return body instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : body instanceof CharSequence text ? text.toString() : null;
    }

    private static boolean isShown(String body, String value) {
        return value != null
                && (value.equals(ErrorText.foreign(body)) || value.equals(ErrorText.foreign(body.strip())));
    }

    private static ErrorDetails without(ErrorDetails details) {
        Map<String, String> context = new HashMap<>(details.context());
        context.remove(VALUE);
        return new ErrorDetails(
                details.code(),
                details.retryable(),
                context,
                details.status(),
                details.retryAfter(),
                details.source(),
                details.requestId(),
                details.httpStatus());
    }
}
