// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * An attachment (Linq: AttachmentRetrieveResponse).
 *
 * @param id UUID of the attachment
 * @param contentType MIME type
 * @param createdAt when it was made
 * @param filename name of the file
 * @param sizeBytes size in bytes
 * @param status whether the bytes have arrived; deprecated by Linq
 * @param downloadUrl where the bytes are, or null
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record LinqAttachment(
        String id,
        String contentType,
        @Timestamp Instant createdAt,
        String filename,
        long sizeBytes,
        AttachmentStatus status,
        String downloadUrl,
        @UnknownFields Map<String, Object> unknownFields) {

    public LinqAttachment {
        unknownFields = Immutable.map(unknownFields);
    }

    /** Without the download URL, which may be signed: with it anybody can read. */
    @Override
    public String toString() {
        return "LinqAttachment[" + id + ", " + contentType + ", " + filename + ", " + sizeBytes + " bytes]";
    }
}
