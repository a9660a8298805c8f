// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * Where the bytes of a new attachment go (Linq: AttachmentCreateResponse). The upload URL is a secret until it expires.
 *
 * @param attachmentId UUID of the attachment; it stays valid
 * @param downloadUrl URL of the attachment after the upload
 * @param expiresAt when the upload URL expires, 15 minutes after its creation
 * @param httpMethod {@code PUT}
 * @param requiredHeaders headers that the upload must send exactly
 * @param uploadUrl URL to upload to
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record AttachmentUpload(
        String attachmentId,
        String downloadUrl,
        @Timestamp Instant expiresAt,
        String httpMethod,
        Map<String, String> requiredHeaders,
        String uploadUrl,
        @UnknownFields Map<String, Object> unknownFields) {

    public AttachmentUpload {
        requiredHeaders = Immutable.map(requiredHeaders);
        unknownFields = Immutable.map(unknownFields);
    }

    /** Leaves out the upload URL and its headers: anyone who has them can upload. */
    @Override
    public String toString() {
        return "AttachmentUpload[" + attachmentId + ", until " + expiresAt + "]";
    }
}
