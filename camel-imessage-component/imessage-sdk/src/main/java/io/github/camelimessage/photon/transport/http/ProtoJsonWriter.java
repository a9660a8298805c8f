// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * Writes a protobuf message as proto3 JSON through Jackson. Bytes are written while they are encoded, so an image needs
 * no further memory; protobuf's own {@code JsonFormat} builds the whole text first.
 */
final class ProtoJsonWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    /** The largest number up to which a double has every whole one. */
    private static final long MAX_SAFE = (1L << 53) - 1;

    private ProtoJsonWriter() {}

    static void write(Message message, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            writeMessage(message, json);
        }
    }

    /** The fields in the order of the contract, which is not always that of their numbers. */
    private static void writeMessage(Message message, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            if (field.isRepeated()) {
                writeList(field, (List<?>) message.getField(field), json);
            } else if (message.hasField(field)) {
                json.writeFieldName(field.getJsonName());
                writeValue(field, message.getField(field), json);
            }
        }
        json.writeEndObject();
    }

    private static void writeList(FieldDescriptor field, List<?> values, JsonGenerator json) throws IOException {
        if (!values.isEmpty()) {
            json.writeFieldName(field.getJsonName());
            json.writeStartArray();
            for (Object element : values) {
                writeValue(field, element, json);
            }
            json.writeEndArray();
        }
    }

    private static void writeValue(FieldDescriptor field, Object value, JsonGenerator json) throws IOException {
        switch (field.getJavaType()) {
            case STRING -> json.writeString((String) value);
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            case INT -> json.writeNumber((Integer) value);
            case LONG -> writeLong(field, (Long) value, json);
            case DOUBLE -> json.writeNumber(JsonNumbers.text((Double) value));
            case ENUM -> json.writeString(((EnumValueDescriptor) value).getName());
            case BYTE_STRING -> {
                ByteString bytes = (ByteString) value;
                json.writeBinary(Base64Variants.MIME_NO_LINEFEEDS, bytes.newInput(), bytes.size());
            }
            case MESSAGE -> {
                if (value instanceof Timestamp time) {
                    json.writeString(text(time));
                } else {
                    writeMessage((Message) value, json);
                }
            }
            default -> throw new IOException("The contract has no JSON form for " + field.getFullName());
        }
    }

    /** A time in the form of RFC 3339, with milliseconds at least, as the official client writes it. */
    static String text(Timestamp time) {
        String text = Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).toString();
        return time.getNanos() == 0 ? text.replace("Z", ".000Z") : text;
    }

    /** A number as the official client writes it, but text where a double would round it, as proto3 JSON has it. */
    private static void writeLong(FieldDescriptor field, long value, JsonGenerator json) throws IOException {
        if (value >= 0 && value <= MAX_SAFE) {
            json.writeNumber(value);
        } else {
            json.writeString(
                    field.getType() == FieldDescriptor.Type.UINT64
                            ? Long.toUnsignedString(value)
                            : Long.toString(value));
        }
    }
}
