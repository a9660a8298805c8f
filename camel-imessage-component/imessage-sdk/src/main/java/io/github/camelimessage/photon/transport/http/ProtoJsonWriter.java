// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Writes a protobuf message as proto3 JSON through Jackson. Bytes go out as they are encoded, so the size of an image costs
 * no memory; protobuf's own {@code JsonFormat} builds the whole text first.
 */
final class ProtoJsonWriter {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ProtoJsonWriter() {}

    static void write(Message message, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            writeMessage(message, json);
        }
    }

    private static void writeMessage(Message message, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<FieldDescriptor, Object> entry : message.getAllFields().entrySet()) {
            FieldDescriptor field = entry.getKey();
            json.writeFieldName(field.getJsonName());
            if (field.isRepeated()) {
                json.writeStartArray();
                for (Object element : (List<?>) entry.getValue()) {
                    writeValue(field, element, json);
                }
                json.writeEndArray();
            } else {
                writeValue(field, entry.getValue(), json);
            }
        }
        json.writeEndObject();
    }

    private static void writeValue(FieldDescriptor field, Object value, JsonGenerator json) throws IOException {
        switch (field.getJavaType()) {
            case STRING -> json.writeString((String) value);
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            case INT -> json.writeNumber((Integer) value);
            case LONG -> json.writeString(number(field, (Long) value));
            case DOUBLE -> json.writeNumber((Double) value);
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

    /** A time in the form of RFC 3339. */
    static String text(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).toString();
    }

    /** As text: proto3 JSON keeps 64 bits out of the reach of doubles. */
    private static String number(FieldDescriptor field, long value) {
        return field.getType() == FieldDescriptor.Type.UINT64 ? Long.toUnsignedString(value) : Long.toString(value);
    }
}
