// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.rules.AddressText;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/**
 * Keeps the text of a body out of the error that refuses it. Errors show the refused value, but a body may be a
 * person's message, even where an address was expected.
 */
final class WithheldBody {

    private static final String VALUE = "value";
    private static final int MOST_MARKS = 5;

    /** A longer one is a file, and errors do not show contents of files. */
    private static final int LONGEST_TEXT = 1024 * 1024;

    /** A longer one is not a list of addresses. */
    private static final int LONGEST_LIST = 16 * 1024;

    private WithheldBody() {}

    /** The failure with the length of the body in place of the text, and with the invalid characters of an address. */
    static Throwable in(Throwable failure, Exchange exchange) {
        if (!(failure instanceof ValidationException refused)) {
            return failure;
        }
        String body = text(exchange);
        if (body == null || body.isBlank()) {
            return failure;
        }
        String message = refused.getMessage();
        boolean isInContext = false;
        for (String words : words(body)) {
            String length = "a text of " + words.length() + " characters" + marks(words);
            message = message.replace(ErrorText.quoted(words), length);
            isInContext |= ErrorText.foreign(words).equals(refused.context().get(VALUE));
        }
        if (!isInContext && message.equals(refused.getMessage())) {
            return failure;
        }
        ValidationException withheld =
                new ValidationException(message, isInContext ? without(refused.details()) : refused.details(), null);
        withheld.setStackTrace(refused.getStackTrace());
        return withheld;
    }

    /** Bodies that can be read again; a stream without a cache is at its end. */
    private static String text(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof byte[] bytes) {
            return bytes.length > LONGEST_TEXT ? null : new String(bytes, StandardCharsets.UTF_8);
        }
        if (body instanceof StreamCache cache) {
            if (cache.length() > LONGEST_TEXT) {
                return null;
            }
            cache.reset();
            String text = exchange.getMessage().getBody(String.class);
            cache.reset();
            return text;
        }
        if (body instanceof WrappedFile<?> wrapped) {
            return wrapped.getFile() instanceof File file
                    ? text(file, exchange)
                    : exchange.getMessage().getBody(String.class);
        }
        if (body instanceof File file) {
            return text(file, exchange);
        }
        return body instanceof JsonNode node && node.isTextual()
                ? node.textValue()
                : body instanceof CharSequence text ? text.toString() : null;
    }

    private static String text(File file, Exchange exchange) {
        return file.length() > LONGEST_TEXT ? null : exchange.getMessage().getBody(String.class);
    }

    private static String marks(String words) {
        String marks = words.codePoints()
                .filter(AddressText::isBlankOrMark)
                .distinct()
                .limit(MOST_MARKS)
                .mapToObj("U+%04X"::formatted)
                .collect(Collectors.joining(", "));
        return marks.isEmpty() ? "" : " (with " + marks + ")";
    }

    /**
     * The texts that an error must not show: the whole body and, if it is more than a list of addresses, its parts
     * between commas, also without white space around them. In a list of addresses the error may show the refused one.
     */
    private static Set<String> words(String body) {
        if (body.length() > LONGEST_LIST) {
            return new LinkedHashSet<>(List.of(body, body.strip()));
        }
        List<String> parts = List.of(body.split(","));
        boolean isList = parts.stream().allMatch(WithheldBody::isLikeAnAddress);
        return Stream.concat(Stream.of(body), isList ? Stream.empty() : parts.stream())
                .flatMap(text -> Stream.of(text, text.strip(), AddressText.clean(text)))
                .filter(text -> !text.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A number, or a text with an {@code @}. One blank or mark inside may be a typing error; more are words. */
    private static boolean isLikeAnAddress(String part) {
        String clean = AddressText.clean(part);
        boolean isNumber = clean.chars().noneMatch(Character::isLetter);
        long blanks = clean.codePoints().filter(AddressText::isBlankOrMark).count();
        return isNumber || clean.indexOf('@') > 0 && blanks <= 1;
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
