// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.math.BigDecimal;
import java.util.Map;

/** A question as JSON. It is all ASCII, so that any character set of a database preserves it. */
final class QuestionDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Question.class, TypedHeaders.class)
            .build();

    static {
        JSON.registerSubtypes(new NamedType(Long.class, "long"), new NamedType(BigDecimal.class, "decimal"));
    }

    /** Plain JSON cannot distinguish a Long from an Integer, or a BigDecimal from a Double. */
    private interface TypedHeaders {
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
        Map<String, Object> headers();
    }

    private QuestionDocument() {}

    static String write(Question question) {
        try {
            return JSON.writeValueAsString(question);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The question " + question.id() + " cannot be written as JSON", e);
        }
    }

    /** @throws IllegalStateException if it was not written by this class; the text does not contain the document */
    static Question read(String id, String document, long version) {
        try {
            return JSON.readValue(document, Question.class).withVersion(version);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalStateException(
                    "The question " + id + " is damaged: " + e.getClass().getSimpleName() + ".");
        }
    }
}
