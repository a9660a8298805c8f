// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import io.github.camelimessage.json.InstantText;
import io.github.camelimessage.json.LenientJson;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads proto3 JSON into a protobuf message through Jackson, as leniently as Photon's own clients: names in camel case or
 * snake case, 64-bit numbers as text or number, fields that the contract does not know passed over.
 *
 * <p>The name of an enum value that the contract does not know is kept where protobuf keeps what it does not understand:
 * among the unknown fields, under the field's number. {@code JsonFormat} would lose it.
 */
final class ProtoJsonReader {

    private static final JsonFactory FACTORY = LenientJson.factory().build();
    private static final Map<Descriptor, Map<String, FieldDescriptor>> FIELDS = new ConcurrentHashMap<>();
    private static final Map<EnumDescriptor, Map<String, EnumValueDescriptor>> VALUES = new ConcurrentHashMap<>();

    private ProtoJsonReader() {}

    /** Reads the whole stream; an empty one is an empty message. */
    @SuppressWarnings("unchecked")
    static <A extends Message> A read(InputStream in, A prototype) throws IOException {
        Message.Builder builder = prototype.newBuilderForType();
        try (JsonParser json = FACTORY.createParser(in)) {
            if (json.nextToken() != null) {
                readMessage(json, builder);
            }
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new ProtoJsonException(
                    "not the JSON of " + prototype.getDescriptorForType().getName(), e);
        }
        return (A) builder.build();
    }

    private static void readMessage(JsonParser json, Message.Builder builder) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        Map<String, FieldDescriptor> fields = fields(builder.getDescriptorForType());
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            FieldDescriptor field = fields.get(json.currentName());
            JsonToken token = json.nextToken();
            if (field == null) {
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                readField(json, builder, field);
            }
        }
    }

    private static void readField(JsonParser json, Message.Builder builder, FieldDescriptor field) throws IOException {
        if (!field.isRepeated()) {
            Object value = readValue(json, builder, field);
            if (value != null) {
                builder.setField(field, value);
            }
            return;
        }
        expect(json, JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Object value = readValue(json, builder, field);
            if (value != null) {
                builder.addRepeatedField(field, value);
            }
        }
    }

    private static Object readValue(JsonParser json, Message.Builder builder, FieldDescriptor field)
            throws IOException {
        return switch (field.getJavaType()) {
            case STRING -> text(json);
            case BOOLEAN -> json.getBooleanValue();
            case INT -> Integer.parseInt(text(json));
            case LONG -> number(field, text(json));
            case DOUBLE -> Double.parseDouble(text(json));
            case ENUM -> enumValue(json, builder, field);
            case BYTE_STRING -> ByteString.copyFrom(json.getBinaryValue());
            case MESSAGE -> message(json, builder, field);
            default -> throw new IOException("The contract has no JSON form for " + field.getFullName());
        };
    }

    private static String text(JsonParser json) throws IOException {
        if (!json.currentToken().isScalarValue()) {
            throw new IllegalArgumentException("a value was expected at " + json.currentLocation());
        }
        return json.getText();
    }

    private static Object number(FieldDescriptor field, String text) {
        return field.getType() == FieldDescriptor.Type.UINT64 ? Long.parseUnsignedLong(text) : Long.parseLong(text);
    }

    private static Object message(JsonParser json, Message.Builder builder, FieldDescriptor field) throws IOException {
        if (field.getMessageType().equals(Timestamp.getDescriptor())) {
            Instant time = InstantText.parseWithOffset(text(json));
            return Timestamp.newBuilder()
                    .setSeconds(time.getEpochSecond())
                    .setNanos(time.getNano())
                    .build();
        }
        Message.Builder nested = builder.newBuilderForField(field);
        readMessage(json, nested);
        return nested.build();
    }

    private static Object enumValue(JsonParser json, Message.Builder builder, FieldDescriptor field)
            throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return field.getEnumType().findValueByNumberCreatingIfUnknown(json.getIntValue());
        }
        EnumValueDescriptor known = values(field.getEnumType()).get(text(json));
        if (known == null) {
            UnknownFieldSet.Field name = UnknownFieldSet.Field.newBuilder()
                    .addLengthDelimited(ByteString.copyFromUtf8(json.getText()))
                    .build();
            builder.setUnknownFields(builder.getUnknownFields().toBuilder()
                    .mergeField(field.getNumber(), name)
                    .build());
        }
        return known;
    }

    private static Map<String, FieldDescriptor> fields(Descriptor descriptor) {
        return FIELDS.computeIfAbsent(descriptor, message -> {
            Map<String, FieldDescriptor> fields = new HashMap<>();
            message.getFields().forEach(field -> fields.put(field.getName(), field));
            message.getFields().forEach(field -> fields.put(field.getJsonName(), field));
            return Map.copyOf(fields);
        });
    }

    /** By name; protobuf would put the full name together and look for it among all names of the contract. */
    private static Map<String, EnumValueDescriptor> values(EnumDescriptor descriptor) {
        return VALUES.computeIfAbsent(descriptor, type -> type.getValues().stream()
                .collect(Collectors.toUnmodifiableMap(EnumValueDescriptor::getName, Function.identity())));
    }

    private static void expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw new IllegalArgumentException(token + " was expected at " + json.currentLocation());
        }
    }
}
