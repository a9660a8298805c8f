// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.component.imessage.ModelConverter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.UUID;
import okhttp3.MediaType;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.support.ExchangeHelper;

/**
 * Reads text, and refuses objects that only have a {@code toString()}: people would get the name of a class, or all
 * fields of an object.
 *
 * <p>Text is a {@code CharSequence}, a number, a boolean, a constant of an enum, a {@code UUID}, {@code URI} or {@code
 * URL}, a JSON node with text, a number or a boolean, a {@code Reader}, and everything that {@link ByteReader} reads,
 * if its bytes are text in the exchange's charset.
 */
public final class TextReader {

    private TextReader() {}

    /** @throws UnusableValueException if it is not text; the message has its class and not its content */
    static String read(Object value, Exchange exchange) {
        ValueKind.refuseDocument(value);
        if (isPlain(value)) {
            String text = value.toString();
            if (text == null) {
                throw ValueKind.noText(value);
            }
            return text;
        }
        // A POJO in a node has only its toString(), and null is not text.
        if (value instanceof JsonNode node && (node.isTextual() || node.isNumber() || node.isBoolean())) {
            return node.asText();
        }
        if (value instanceof Reader reader) {
            return characters(reader);
        }
        byte[] bytes = ByteReader.readOrNull(value);
        if (bytes == null) {
            throw ValueKind.noText(value);
        }
        return decode(bytes, charset(exchange));
    }

    /** Whether it is short text that need not be read. */
    public static boolean isPlain(Object value) {
        return value instanceof CharSequence
                || value instanceof Character
                || value instanceof Boolean
                || value instanceof Enum
                || value instanceof UUID
                || value instanceof URI
                || value instanceof URL
                || value instanceof Number && value.getClass().getName().startsWith("java.")
                || ModelConverter.isNamedValue(value.getClass());
    }

    private static String characters(Reader reader) {
        StringWriter text = new StringWriter();
        try {
            reader.transferTo(text);
            if (reader instanceof StreamCache cache) {
                cache.reset();
            } else {
                reader.close();
            }
        } catch (IOException e) {
            throw new UnusableValueException(
                    "it cannot be read: " + e.getClass().getSimpleName(), e);
        }
        return text.toString();
    }

    private static String decode(byte[] bytes, Charset charset) {
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw noText(charset);
        }
        // A single-byte charset accepts every byte; text has no zeros.
        if (text.indexOf('\0') >= 0) {
            throw noText(charset);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static UnusableValueException noText(Charset charset) {
        return new UnusableValueException("its bytes are not text in " + charset
                + ": if they are text in another charset, set the property or header " + Exchange.CHARSET_NAME);
    }

    private static Charset charset(Exchange exchange) {
        String name = ExchangeHelper.getCharsetName(exchange, false);
        if (name != null) {
            try {
                return Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new UnusableValueException("the charset in " + Exchange.CHARSET_NAME + " is not known");
            }
        }
        String type = exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class);
        MediaType media = type == null ? null : MediaType.parse(type);
        Charset told = media == null ? null : media.charset();
        return told == null ? StandardCharsets.UTF_8 : told;
    }
}
