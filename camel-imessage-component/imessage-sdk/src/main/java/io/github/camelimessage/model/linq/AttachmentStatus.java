// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Whether the bytes of an attachment have arrived (Linq: status, deprecated there). An open set: a value that this
 * version does not know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record AttachmentStatus(@JsonValue String value) {
    public static final AttachmentStatus PENDING = new AttachmentStatus("pending");
    public static final AttachmentStatus COMPLETE = new AttachmentStatus("complete");
    public static final AttachmentStatus FAILED = new AttachmentStatus("failed");

    @JsonCreator
    public AttachmentStatus {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
