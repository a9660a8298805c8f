// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import io.github.camelimessage.component.imessage.ModelConverter;
import io.github.camelimessage.rules.BlankText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The body of an exchange as the main argument of an operation.
 *
 * <p>A result of an earlier operation and an event are refused, although they have a form as text: a route that forgot to
 * set the body would send the JSON of a chat to people.
 */
public final class BodyArgument {

    private final ArgumentLookup arguments;
    private final Object given;

    /** With arrays as lists and JSON as lists and maps. */
    private final Object body;

    /** A stream can be read once only. */
    private String text;

    BodyArgument(ArgumentLookup arguments) {
        this.arguments = arguments;
        Object value = arguments.exchange().getMessage().getBody();
        this.given = value;
        this.body = reading("something that this operation takes", () -> PlainValue.of(value));
    }

    /** As it is, with arrays as lists and JSON as lists and maps; null when there is none. */
    public Object plain() {
        return body;
    }

    public String text(String expected) {
        String content = content(expected);
        if (BlankText.isBlank(content)) {
            throw unusable(expected, "it is blank");
        }
        return content;
    }

    public byte[] bytes(String expected) {
        byte[] bytes = reading(expected, () -> {
            refuseNone();
            ValueKind.refuseDocument(body);
            if (body instanceof CharSequence) {
                throw new UnusableValueException("it is text");
            }
            return ByteReader.readOrNull(given);
        });
        if (bytes == null) {
            throw unusable(expected, ValueKind.noBytes(given).getMessage());
        }
        if (bytes.length == 0) {
            throw unusable(expected, "it is empty");
        }
        return bytes;
    }

    /** A request of the vendor's own, as its record, or as a {@code Map} or JSON with the vendor's names. */
    public <T> T document(Class<T> type, String expected) {
        return type.isInstance(body)
                ? type.cast(body)
                : reading(expected, () -> VendorJson.read(fields(expected), type));
    }

    /** Whether it is a {@code Map}, or text that begins as a JSON object does. */
    public boolean isJsonObject(String expected) {
        return body instanceof Map || holdsText() && content(expected).strip().startsWith("{");
    }

    private boolean holdsText() {
        return body != null && !(body instanceof Collection) && !ModelConverter.isDocument(body.getClass());
    }

    private Map<?, ?> fields(String expected) {
        if (body instanceof Map<?, ?> map) {
            return map;
        }
        String json = content(expected).strip();
        if (!json.startsWith("{")) {
            throw new UnusableValueException("it is a " + body.getClass().getTypeName() + " that holds no JSON object");
        }
        return VendorJson.object(json);
    }

    public List<String> addresses() {
        return addresses("one or more addresses (a collection, an array, a JSON array or text with commas)");
    }

    /** The one address that it names. */
    public String address(String expected) {
        List<String> addresses = addresses("one " + expected);
        if (addresses.size() > 1) {
            throw unusable("one " + expected, "there are " + addresses.size());
        }
        return addresses.get(0);
    }

    public byte[] image() {
        return bytes("the bytes of an image (byte[], InputStream, File or Path)");
    }

    private List<String> addresses(String expected) {
        List<String> addresses = reading(expected, () -> {
            refuseNone();
            return AddressReader.read(holdsText() ? content(expected) : body, arguments.exchange());
        });
        if (addresses.isEmpty()) {
            throw unusable(expected, "it is empty");
        }
        if (addresses.contains("")) {
            throw unusable(expected, "an address is blank");
        }
        return addresses;
    }

    private String content(String expected) {
        if (text == null) {
            text = reading(expected, () -> {
                refuseNone();
                return TextReader.read(given, arguments.exchange());
            });
        }
        return text;
    }

    private void refuseNone() {
        if (body == null) {
            throw new UnusableValueException("there is none");
        }
    }

    private <T> T reading(String expected, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnusableValueException e) {
            throw arguments.refuse("body", "the body must be " + expected + ", but " + e.getMessage(), e.getCause());
        }
    }

    private RuntimeException unusable(String expected, String found) {
        return arguments.refuse("body", "the body must be " + expected + ", but " + found);
    }
}
