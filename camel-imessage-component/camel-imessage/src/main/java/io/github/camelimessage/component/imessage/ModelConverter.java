// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.photon.project.ProjectLine;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;

/**
 * Converts every record of the model, every event and every list of results to JSON (text, bytes, stream, {@code
 * JsonNode}), and all except lists to a {@code Map}.
 *
 * <p>It is a fallback converter, because the rule is the same for all these records: Camel uses it if there is no
 * converter for the two types, and caches the pair.
 */
@Converter(generateLoader = true)
public final class ModelConverter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> PACKAGES =
            Set.of(Chat.class.getPackageName(), Event.class.getPackageName(), ProjectLine.class.getPackageName());

    private static final ClassValue<Kind> KIND = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
            if (type == ResultList.class) {
                return Kind.DOCUMENT;
            }
            if (!type.isRecord() || !isModel(type.getPackageName())) {
                return Kind.FOREIGN;
            }
            return isSingleValue(type) ? Kind.NAMED_VALUE : Kind.DOCUMENT;
        }
    };

    private enum Kind {
        DOCUMENT,
        NAMED_VALUE,
        FOREIGN
    }

    private ModelConverter() {}

    /** Returns null for other values and other target types: Camel then tries other converters. */
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
        if (type == Reader.class) {
            return new StringReader(JSON.writeValueAsString(value));
        }
        if (type == ByteBuffer.class) {
            return ByteBuffer.wrap(JSON.writeValueAsBytes(value));
        }
        if (type == JsonNode.class) {
            return JSON.valueToTree(value);
        }
        return type == Map.class && !(value instanceof ResultList) ? JSON.convertValue(value, Map.class) : null;
    }

    /** Whether it is an event, a list of results, or a record of the model with more than one named value. */
    public static boolean isDocument(Class<?> type) {
        return KIND.get(type) == Kind.DOCUMENT;
    }

    /** Whether it is a record of the model that represents a name, such as {@code ServiceType}. */
    public static boolean isNamedValue(Class<?> type) {
        return KIND.get(type) == Kind.NAMED_VALUE;
    }

    private static boolean isModel(String packageName) {
        return PACKAGES.stream().anyMatch(model -> packageName.equals(model) || packageName.startsWith(model + "."));
    }

    private static boolean isSingleValue(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.isAnnotationPresent(JsonValue.class))
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }
}
