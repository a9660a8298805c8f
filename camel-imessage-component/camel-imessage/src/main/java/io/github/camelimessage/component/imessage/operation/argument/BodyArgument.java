// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import io.github.camelimessage.component.imessage.ModelConverter;
import io.github.camelimessage.linq.mapping.LinqFileTypes;
import io.github.camelimessage.rules.BlankText;
import io.github.camelimessage.sdk.FileSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.InputStreamCache;

/**
 * The body of an exchange as the main argument of an operation.
 *
 * <p>A result of an earlier operation and an event are refused, although they can be converted to text: a route without
 * a setBody would send the JSON of a chat to people.
 */
public final class BodyArgument {

    private final ArgumentLookup arguments;
    private final FileArguments file;
    private final Object given;

    /** With arrays as lists and JSON as lists and maps. */
    private final Object body;

    /** A stream can be read once only. */
    private String text;

    BodyArgument(ArgumentLookup arguments, FileArguments file) {
        this.arguments = arguments;
        this.file = file;
        Object value = arguments.exchange().getMessage().getBody();
        this.given = value;
        this.body = reading("something that this operation takes", () -> PlainValue.of(value));
    }

    /** The original body, to compare it by identity. */
    public Object given() {
        return given;
    }

    public boolean isEmpty() {
        return body == null
                || body instanceof CharSequence empty && empty.toString().isBlank()
                || body instanceof byte[] bytes && bytes.length == 0
                || body instanceof InputStreamCache cache && cache.length() == 0;
    }

    /** Whether it is a file: by its class, or bytes with a name or a type other than a text type. */
    public boolean isFile() {
        return FileReader.isFile(given) || FileReader.holdsBytes(given) && (file.name() != null || !file.isText());
    }

    /**
     * The body as a file. Without a name it is called {@code attachment}, with the extension of its type if that is
     * known.
     */
    public FileSource file(String expected) {
        FileSource source = reading(expected, () -> {
            refuseNone();
            ValueKind.refuseDocument(body);
            if (body instanceof CharSequence) {
                throw new UnusableValueException("it is text");
            }
            return typed(FileReader.readOrNull(given, file.name(), file.contentTypeByOption(), arguments.exchange()));
        });
        if (source == null) {
            throw unusable(expected, ValueKind.noBytes(given).getMessage());
        }
        if (source.size() == 0) {
            throw unusable(expected, "it is empty");
        }
        return source.name() == null ? named(source) : source;
    }

    /** For a file by its class the header comes last: it may belong to the request that started the route. */
    private FileSource typed(FileSource source) {
        if (source == null || source.contentType() != null) {
            return source;
        }
        boolean isTold = FileReader.isFile(given) && source.name() != null && LinqFileTypes.of(source.name()) != null;
        return isTold ? source : FileReader.readOrNull(source, null, file.contentType(), arguments.exchange());
    }

    private FileSource named(FileSource source) {
        if (source.contentType() == null) {
            throw arguments.refuse(
                    "fileName", "the file has no name: set the option fileName or the header " + Exchange.FILE_NAME);
        }
        String ending = LinqFileTypes.ending(source.contentType());
        String name = ending == null ? "attachment" : "attachment." + ending;
        return FileReader.readOrNull(source, name, null, arguments.exchange());
    }

    /** A file in a list, which needs its own name; null if the value is not a file. */
    public FileSource fileOrNull(Object element, String expected) {
        if (!FileReader.isFile(element)) {
            return null;
        }
        FileSource source = reading(expected, () -> FileReader.readOrNull(element, null, null, arguments.exchange()));
        if (source == null || source.name() == null) {
            throw unusable(expected, "one of its files has no name: make it with FileSource.of");
        }
        return source;
    }

    /**
     * JSON as lists and maps, if the bytes have the JSON type, or the route declares a text to be JSON; otherwise
     * unchanged.
     */
    public Object structure(String expected) {
        boolean isJson =
                FileReader.holdsBytes(given) ? file.isJson() : body instanceof CharSequence && file.isJsonByOption();
        if (!isJson || isFile()) {
            return body;
        }
        String json = text(expected).strip();
        return json.startsWith("{") || json.startsWith("[")
                ? reading(expected, () -> VendorJson.container(json))
                : body;
    }

    /** A record of the shared model, as it is, or from a {@code Map} or JSON of its fields. */
    public <T> T model(Class<T> type, String expected) {
        return type.isInstance(body)
                ? type.cast(body)
                : reading(expected, () -> VendorJson.readModel(fields(expected), type));
    }

    /** A map of the fields of a record of the model. */
    public <T> T model(Map<?, ?> fields, Class<T> type, String expected) {
        return reading(expected, () -> VendorJson.readModel(fields, type));
    }

    /** Unchanged, except arrays as lists, and JSON as lists and maps; null if there is none. */
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

    /**
     * The body as a list without null elements.
     *
     * @param field the name of the list, for the error
     */
    public Collection<?> elements(String field, Collection<?> elements, String expected) {
        return reading(expected, () -> {
            VendorJson.refuseNulls(field, elements);
            return elements;
        });
    }

    /** A vendor's own request, as its record, or from a {@code Map} or JSON with the vendor's names. */
    public <T> T document(Class<T> type, String expected) {
        return type.isInstance(body)
                ? type.cast(body)
                : reading(expected, () -> VendorJson.read(fields(expected), type));
    }

    /** Whether it is a {@code Map}, or text that starts like a JSON object. */
    public boolean isJsonObject(String expected) {
        return body instanceof Map || holdsText() && content(expected).strip().startsWith("{");
    }

    private boolean holdsText() {
        return body != null && !(body instanceof Collection) && !ModelConverter.isDocument(body.getClass());
    }

    /** The fields of a {@code Map} or of a JSON object; null for other bodies. */
    public Map<?, ?> fieldsOrNull(String expected) {
        return body instanceof Map<?, ?> map
                ? map
                : isJsonObject(expected) ? reading(expected, () -> fields(expected)) : null;
    }

    /** A vendor's own request, from a map with the vendor's names. */
    public <T> T document(Map<?, ?> fields, Class<T> type, String expected) {
        return reading(expected, () -> VendorJson.read(fields, type));
    }

    private Map<?, ?> fields(String expected) {
        if (body instanceof Map<?, ?> map) {
            return map;
        }
        String json = content(expected).strip();
        if (!json.startsWith("{")) {
            throw new UnusableValueException("it is a " + body.getClass().getTypeName() + " that is not a JSON object");
        }
        return VendorJson.object(json);
    }

    public List<String> addresses() {
        return addresses("one or more addresses (a collection, an array, a JSON array or text with commas)");
    }

    /** The single address. */
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
            throw unusable(expected, "an address is blank: addresses[" + addresses.indexOf("") + "]");
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
