// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.event.EventLine;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.rules.AddressText;
import io.github.camelimessage.sdk.FileSource;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;

/**
 * Finds an argument in a header or, without the header, in an endpoint option. A blank value counts as missing.
 *
 * <p>A header is for one operation. When the operation has succeeded, the headers that it read are removed from the
 * message, so that the next operation does not use the same key or effect again. Headers with the chat, message,
 * attachment, line and subscription stay.
 */
final class ArgumentLookup {

    /** Headers that the next operation needs too, or that are Camel's own. */
    private static final Set<String> LASTING = Set.of(
            IMessageConstants.CHAT_GUID,
            IMessageConstants.MESSAGE_GUID,
            IMessageConstants.ATTACHMENT_GUID,
            IMessageConstants.PHONE_NUMBER_GUID,
            IMessageConstants.SUBSCRIPTION_GUID,
            IMessageConstants.FROM,
            IMessageConstants.LINE,
            Exchange.FILE_NAME,
            Exchange.CONTENT_TYPE);

    private final String operation;
    private final Exchange exchange;
    private final boolean takesKey;
    private final Set<String> used = new HashSet<>();

    /** @param takesKey whether the write can have an idempotency key */
    ArgumentLookup(String operation, Exchange exchange, boolean takesKey) {
        this.operation = operation;
        this.exchange = exchange;
        this.takesKey = takesKey;
    }

    Exchange exchange() {
        return exchange;
    }

    /** Text unchanged, or null. */
    String text(String header, String option) {
        Object value = header(header);
        String text = value == null ? null : inHeader(header, () -> TextReader.read(value, exchange));
        return isAbsent(text) ? presentOrNull(option) : text;
    }

    /** A name, id or number without blanks around it, or null. */
    String name(String header, String option) {
        String text = text(header, option);
        return text == null ? null : text.strip();
    }

    /** An address, cleaned, or null. */
    String address(String header, String option) {
        return AddressText.cleanOrNull(name(header, option));
    }

    /** The line of the event, if the owner's lines can be chosen; or null. */
    String lineOfEvent(String owner) {
        String line = address(IMessageConstants.LINE, null);
        return line == null || EventLine.isOfOther(line, exchange, owner) ? null : line;
    }

    /** The idempotency key, or null. If the write cannot have a key, an automatic one is left out. */
    String key(String option) {
        String key = name(IMessageConstants.CLIENT_MESSAGE_ID, option);
        return !takesKey && CommandKey.isOf(exchange.getMessage(), key) ? null : key;
    }

    String required(String header, String option, String field, String missing) {
        String name = name(header, option);
        if (name == null) {
            throw refuse(field, missing + ": set the option " + field + " or the header " + header);
        }
        return name;
    }

    /** A number, a boolean or a constant of an enum, also as text. */
    <T> T value(String header, Class<T> type, T option) {
        Object value = header(header);
        if (value == null || type.isInstance(value)) {
            return value == null ? option : type.cast(value);
        }
        String text = inHeader(header, () -> TextReader.read(value, exchange));
        return isAbsent(text) ? option : convert(header, text.strip(), type);
    }

    /** A type that Camel's converters read; blank text counts as missing. */
    <T> T converted(String header, Class<T> type, T option) {
        Object value = PlainValue.of(header(header));
        boolean isAbsent = value == null || value instanceof CharSequence text && isAbsent(text.toString());
        return isAbsent ? option : convert(header, value, type);
    }

    /** Bytes, or null. There is no option for them. */
    byte[] bytes(String header) {
        Object value = header(header);
        if (value == null) {
            return null;
        }
        byte[] bytes = inHeader(header, () -> ByteReader.readOrNull(value));
        if (bytes == null) {
            throw inHeader(header, ValueKind.noBytes(value));
        }
        return bytes.length == 0 ? null : bytes;
    }

    /**
     * A file, or null. There is no option for it.
     *
     * @param name for bytes, which have none
     */
    FileSource file(String header, String name) {
        Object value = header(header);
        if (value == null) {
            return null;
        }
        FileSource file = inHeader(
                header, () -> FileReader.readOrNull(value, FileReader.holdsBytes(value) ? name : null, null, exchange));
        if (file == null) {
            throw inHeader(header, ValueKind.noBytes(value));
        }
        return file;
    }

    /** A record of the model, also as a map or as JSON; or null. There is no option for it. */
    <T> T document(String header, Class<T> type) {
        Object value = PlainValue.of(header(header));
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        return inHeader(header, () -> {
            if (value instanceof Map<?, ?> fields) {
                return VendorJson.readModel(fields, type);
            }
            String json = TextReader.read(value, exchange);
            return isAbsent(json) ? null : VendorJson.readModel(VendorJson.object(json), type);
        });
    }

    /** A time: of a date or time class, in milliseconds since 1970, or in the form of ISO 8601. */
    Instant time(String header, String option) {
        Object value = header(header);
        boolean isAbsent = value == null || value instanceof CharSequence text && isAbsent(text.toString());
        if (isAbsent) {
            return isAbsent(option) ? null : time(header, (Object) option);
        }
        return time(header, value);
    }

    private Instant time(String field, Object value) {
        return inHeader(field, () -> TimeReader.read(value, exchange));
    }

    /** Addresses or lines; blank ones are ignored. */
    List<String> addresses(String header, String option) {
        Object value = header(header);
        List<String> named = value == null ? List.of() : inHeader(header, () -> present(value));
        return named.isEmpty() && option != null ? present(option) : named;
    }

    private List<String> present(Object value) {
        return AddressReader.read(value, exchange).stream()
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** Several texts: of a collection or an array, or separated by commas. */
    List<String> texts(String header, String option) {
        Object value = header(header);
        Object plain = value instanceof Object[] array ? Arrays.asList(array) : value;
        return plain instanceof Collection<?> several
                ? inHeader(header, () -> several.stream()
                        .map(each -> TextReader.read(each, exchange))
                        .toList())
                : split(text(header, option));
    }

    /** @param names separated by commas, or null */
    static List<String> split(String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** Removes the headers that were read, and the one with the operation. */
    void removeUsedHeaders() {
        used.forEach(exchange.getMessage()::removeHeader);
        exchange.getMessage().removeHeader(IMessageConstants.OPERATION);
    }

    /** The error for an invalid argument. */
    ValidationException refuse(String field, String why) {
        return refuse(field, why, null);
    }

    ValidationException refuse(String field, String why, Throwable cause) {
        return new ValidationException(
                operation + ": " + why, ErrorDetails.local(ErrorCodes.INVALID_ARGUMENT, Map.of("field", field)), cause);
    }

    private Object header(String name) {
        Object value = exchange.getMessage().getHeader(name);
        if (value != null && !LASTING.contains(name)) {
            used.add(name);
        }
        return value;
    }

    private static boolean isAbsent(String text) {
        return text == null || text.isBlank();
    }

    private static String presentOrNull(String option) {
        return isAbsent(option) ? null : option;
    }

    private <T> T inHeader(String header, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnusableValueException e) {
            throw inHeader(header, e);
        }
    }

    private ValidationException inHeader(String header, UnusableValueException e) {
        return refuse(header, "the header " + header + " cannot be used: " + e.getMessage(), e.getCause());
    }

    private <T> T convert(String header, Object value, Class<T> type) {
        try {
            return exchange.getContext().getTypeConverter().mandatoryConvertTo(type, exchange, value);
        } catch (NoTypeConversionAvailableException | TypeConversionException e) {
            // Camel's own message would show the value; a message of a converter does not.
            Throwable cause = e.getCause();
            String form = type.isEnum()
                    ? " as one of " + Arrays.toString(type.getEnumConstants())
                    : " as " + type.getSimpleName() + (cause == null ? "" : ": " + cause.getMessage());
            throw refuse(
                    header,
                    "the header " + header + " is a " + value.getClass().getName() + " that cannot be read" + form,
                    cause);
        }
    }
}
