// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.json.LenientJson;
import io.github.camelimessage.rules.WholeText;
import java.io.IOException;

/** The mapper for requests and answers. Unknown numbers keep all digits. */
final class LinqJsonMapper {

    static final ObjectMapper JSON = JsonMapper.builder(LenientJson.factory()
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule().addSerializer(String.class, new WholeTextSerializer()))
            .build();

    private LinqJsonMapper() {}

    static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof ValidationException refused) {
                throw refused;
            }
            // only possible through values that a caller put into the unknown fields
            throw ValidationException.invalidArgument("body", null, "The request cannot be written as JSON");
        }
    }

    private static final class WholeTextSerializer extends StdScalarSerializer<String> {

        private static final long serialVersionUID = 1L;

        WholeTextSerializer() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (!WholeText.isWhole(text)) {
                WholeText.check(json.getOutputContext().pathAsPointer().toString(), text);
            }
            json.writeString(text);
        }
    }
}
