// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.json.LenientJson;

/** The mapper of the wire: unknown numbers keep every digit. */
final class LinqJsonMapper {

    static final ObjectMapper JSON = JsonMapper.builder(LenientJson.factory().build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private LinqJsonMapper() {}

    static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) { // only through what a caller put among the unknown fields
            throw ValidationException.invalidArgument("body", null, "The request cannot be written as JSON");
        }
    }
}
