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
 * @param createdAt when it was created
 * @param filename name of the file
 * @param sizeBytes size in bytes
 * @param status whether the bytes have arrived; deprecated by Linq
 * @param downloadUrl URL of the file, or null
 * @param unknownFields other fields that the server sent, kept as received
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

    /** Leaves out the download URL: it may be signed, and then anyone who has it can read the file. */
    @Override
    public String toString() {
        return "LinqAttachment[" + id + ", " + contentType + ", " + filename + ", " + sizeBytes + " bytes]";
    }
}
