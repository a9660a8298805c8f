// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.model.Chat;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;

/**
 * Gives every record of the model its form as JSON (text, bytes, stream) and as a {@code Map}.
 *
 * <p>A fallback converter, because it is one rule for all records of the model: Camel asks it when no converter is known
 * for the two types, and remembers a pair that it has converted.
 */
@Converter(generateLoader = true)
public final class ModelConverter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String MODEL = Chat.class.getPackageName();

    private static final ClassValue<Boolean> DOCUMENT = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.isRecord() && isModel(type.getPackageName()) && !isSingleValue(type);
        }
    };

    private ModelConverter() {}

    /** Answers null for what is not of the model, or is asked to become something else: Camel then goes on looking. */
    @Converter(fallback = true, fallbackCanPromote = true)
    public static Object convert(Class<?> type, Exchange exchange, Object value, TypeConverterRegistry registry)
            throws JsonProcessingException {
        if (!isDocument(value.getClass())) {
            return null;
        }
        if (type == String.class) {
            return JSON.writeValueAsString(value);
        }
        if (type == byte[].class) {
            return JSON.writeValueAsBytes(value);
        }
        if (type == InputStream.class) {
            return new ByteArrayInputStream(JSON.writeValueAsBytes(value));
        }
        return type == Map.class ? JSON.convertValue(value, Map.class) : null;
    }

    /** Whether it is a record of the model that is more than one named value, such as {@code ServiceType}. */
    public static boolean isDocument(Class<?> type) {
        return DOCUMENT.get(type);
    }

    private static boolean isModel(String packageName) {
        return packageName.equals(MODEL) || packageName.startsWith(MODEL + ".");
    }

    private static boolean isSingleValue(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.isAnnotationPresent(JsonValue.class))
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }
}
