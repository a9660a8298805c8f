// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.github.camelimessage.json.InstantText;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;

/**
 * An instant that is RFC 3339 text in JSON, nanoseconds kept.
 *
 * <p>Carried by the field itself, so that any {@code ObjectMapper} writes it right: the one of {@code .marshal().json()}
 * has no module for {@code java.time}.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonSerialize(using = ToStringSerializer.class)
@JsonDeserialize(converter = Timestamp.FromText.class)
public @interface Timestamp {

    final class FromText extends StdConverter<String, Instant> {
        @Override
        public Instant convert(String text) {
            return InstantText.parse(text);
        }
    }
}
