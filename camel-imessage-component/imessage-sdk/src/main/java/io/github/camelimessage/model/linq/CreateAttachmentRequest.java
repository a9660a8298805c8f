// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Requests an upload URL (Linq: POST /v3/attachments).
 *
 * @param contentType MIME type, one that Linq supports
 * @param filename name of the file
 * @param sizeBytes exact size in bytes, at most 104,857,600 (Linq: 100 MB)
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record CreateAttachmentRequest(
        String contentType, String filename, long sizeBytes, @UnknownFields Map<String, Object> unknownFields) {

    public CreateAttachmentRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public CreateAttachmentRequest(String contentType, String filename, long sizeBytes) {
        this(contentType, filename, sizeBytes, null);
    }
}
