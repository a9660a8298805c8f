// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.List;

/** Reads a JSON null as an empty list and leaves an absent field null, for fields where null means "clear". */
final class NullAsEmptyList extends StdDeserializer<List<String>> {

    private static final long serialVersionUID = 1L;

    NullAsEmptyList() {
        super(List.class);
    }

    @Override
    public List<String> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return List.of(context.readValue(parser, String[].class));
    }

    @Override
    public List<String> getNullValue(DeserializationContext context) {
        return List.of();
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
