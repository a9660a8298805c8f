// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.ModelConverter;
import io.github.camelimessage.model.Participant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * The body of an exchange as the main argument of an operation.
 *
 * <p>A result of an earlier operation is refused, although it has a form as text: a route that forgot to set the body
 * would send the JSON of a chat to people.
 */
final class BodyArgument {

    private final OperationArguments arguments;
    private final Object body;

    BodyArgument(OperationArguments arguments, Exchange exchange) {
        this.arguments = arguments;
        this.body = exchange.getMessage().getBody();
    }

    String text(String expected) {
        refuseResult(expected);
        if (body instanceof Collection) {
            throw unusable(expected, "it is a list");
        }
        String text = convert(String.class, expected);
        if (text.isBlank()) {
            throw unusable(expected, "it is blank");
        }
        return text;
    }

    byte[] image() {
        String expected = "the bytes of an image (byte[], InputStream, File or Path)";
        return bytes(expected);
    }

    byte[] bytes(String expected) {
        refuseResult(expected);
        if (body instanceof CharSequence) {
            throw unusable(expected, "it is text");
        }
        byte[] bytes = convert(byte[].class, expected);
        if (bytes.length == 0) {
            throw unusable(expected, "it is empty");
        }
        return bytes;
    }

    /** A request of the vendor's own, as its record, or as a {@code Map} or JSON with the vendor's names. */
    <T> T document(Class<T> type, String expected) {
        if (type.isInstance(body)) {
            return type.cast(body);
        }
        try {
            return VendorJson.read(fields(expected), type);
        } catch (IllegalArgumentException e) {
            throw unusable(expected, e.getMessage());
        }
    }

    private Map<?, ?> fields(String expected) {
        if (body instanceof Map<?, ?> map) {
            return map;
        }
        refuseResult(expected);
        String text = convert(String.class, expected).strip();
        if (!text.startsWith("{")) {
            throw unusable(expected, "it is a " + body.getClass().getTypeName() + " that holds no JSON object");
        }
        return VendorJson.parse(text);
    }

    List<String> addresses() {
        String expected = "one or more addresses (a collection, an array or text with commas)";
        List<String> addresses = elements(expected).stream()
                .map(element -> address(element, expected))
                .toList();
        if (addresses.isEmpty()) {
            throw unusable(expected, "it is empty");
        }
        return addresses;
    }

    private Collection<?> elements(String expected) {
        if (body instanceof Collection<?> collection) {
            return collection;
        }
        if (body instanceof Object[] array) {
            return Arrays.asList(array);
        }
        refuseResult(expected);
        return Arrays.asList(convert(String.class, expected).split(",", -1));
    }

    private String address(Object element, String expected) {
        String address = element instanceof Participant participant ? participant.address() : String.valueOf(element);
        if (element == null || address.isBlank()) {
            throw unusable(expected, "an address is blank");
        }
        return address.trim();
    }

    private void refuseResult(String expected) {
        if (body != null && ModelConverter.isDocument(body.getClass())) {
            throw unusable(expected, "it is the " + body.getClass().getSimpleName() + " of an earlier operation");
        }
    }

    private <T> T convert(Class<T> type, String expected) {
        if (body == null) {
            throw unusable(expected, "there is none");
        }
        return arguments.convert(body, type, "body", "the body must be " + expected + ", but");
    }

    private RuntimeException unusable(String expected, String found) {
        return arguments.refuse("body", "the body must be " + expected + ", but " + found);
    }
}
