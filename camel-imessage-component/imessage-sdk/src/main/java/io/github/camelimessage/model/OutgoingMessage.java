// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.camelimessage.rules.Elements;
import java.util.Arrays;
import java.util.List;

/**
 * The content of a message to send. In JSON it is an object with {@code parts}, or the list of the parts alone.
 *
 * @param parts texts and files in order, at least one; all or nothing
 */
public record OutgoingMessage(List<OutgoingPart> parts) {

    public OutgoingMessage {
        parts = Elements.copy("parts", parts);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OutgoingMessage of(List<OutgoingPart> parts) {
        return new OutgoingMessage(parts);
    }

    public static OutgoingMessage of(OutgoingPart... parts) {
        return new OutgoingMessage(Arrays.asList(parts));
    }

    /** A message of one plain text. */
    public static OutgoingMessage text(String text) {
        return of(TextPart.of(text));
    }
}
