// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import io.github.camelimessage.json.InstantText;
import io.github.camelimessage.json.LenientJson;
import io.github.camelimessage.photon.transport.EnumNames;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Reads proto3 JSON into a protobuf message through Jackson, as leniently as Photon's own clients: names in camel case or
 * snake case, 64-bit numbers as text or number, fields that the contract does not know passed over.
 *
 * <p>The JSON becomes protobuf's binary form, which the generated classes read: their fields can otherwise be set by
 * reflection only, which takes longer. protobuf's own {@code JsonFormat} does that, and loses the name of an enum value
 * that the contract does not know.
 */
final class ProtoJsonReader {

    private static final JsonFactory FACTORY = LenientJson.factory().build();

    private final JsonParser json;
    private final BinaryMessage out = new BinaryMessage();

    private ProtoJsonReader(JsonParser json) {
        this.json = json;
    }

    /** Reads the whole stream; an empty one is an empty message. */
    @SuppressWarnings("unchecked")
    static <A extends Message> A read(InputStream in, A prototype) throws IOException {
        Descriptor type = prototype.getDescriptorForType();
        try (JsonParser json = FACTORY.createParser(in)) {
            ProtoJsonReader reader = new ProtoJsonReader(json);
            if (json.nextToken() != null) {
                reader.message(type);
            }
            return (A) prototype.getParserForType().parseFrom(reader.out.read());
        } catch (JsonProcessingException
                | InvalidProtocolBufferException
                | DateTimeException
                | IllegalArgumentException e) {
            throw new ProtoJsonException("not the JSON of " + type.getName(), e);
        }
    }

    private void message(Descriptor type) throws IOException {
        expect(JsonToken.START_OBJECT);
        JsonFields fields = JsonFields.of(type);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            JsonFields.Field field = fields.get(json.currentName());
            JsonToken token = json.nextToken();
            if (field == null) {
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                field(field);
            }
        }
    }

    private void field(JsonFields.Field field) throws IOException {
        if (!field.isRepeated()) {
            value(field);
            return;
        }
        expect(JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            value(field);
        }
    }

    private void value(JsonFields.Field field) throws IOException {
        int number = field.number();
        switch (field.type()) {
            case STRING -> text(number);
            case BOOL -> out.number(number, json.getBooleanValue() ? 1 : 0);
            case INT32 -> out.number(number, Integer.parseInt(text()));
            case INT64 -> out.number(number, Long.parseLong(text()));
            case UINT64 -> out.number(number, Long.parseUnsignedLong(text()));
            case DOUBLE -> out.number(number, Double.parseDouble(text()));
            case ENUM -> enumValue(field);
            case BYTES -> out.bytes(number, json.getBinaryValue());
            case MESSAGE -> {
                int start = out.begin(number);
                if (field.isTime()) {
                    time();
                } else {
                    message(field.message());
                }
                out.end(start);
            }
            default -> throw new IOException("The contract has no JSON form for " + field.type());
        }
    }

    private void text(int number) throws IOException {
        expectScalar();
        out.text(number, json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    private String text() throws IOException {
        expectScalar();
        return json.getText();
    }

    private void time() throws IOException {
        Instant time = InstantText.parseWithOffset(text());
        out.number(Timestamp.SECONDS_FIELD_NUMBER, time.getEpochSecond());
        out.number(Timestamp.NANOS_FIELD_NUMBER, time.getNano());
    }

    private void enumValue(JsonFields.Field field) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            out.number(field.number(), json.getIntValue());
            return;
        }
        Integer known = field.values().get(text());
        if (known == null) {
            text(EnumNames.fieldNumber(field.number()));
        } else {
            out.number(field.number(), known);
        }
    }

    private void expectScalar() {
        if (!json.currentToken().isScalarValue()) {
            throw new IllegalArgumentException("a value was expected at " + json.currentLocation());
        }
    }

    private void expect(JsonToken token) {
        if (json.currentToken() != token) {
            throw new IllegalArgumentException(token + " was expected at " + json.currentLocation());
        }
    }
}
