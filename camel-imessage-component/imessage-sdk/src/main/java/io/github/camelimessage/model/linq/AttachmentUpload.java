// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * Where the bytes of a new attachment go (Linq: AttachmentCreateResponse). The upload URL is a secret while it lasts.
 *
 * @param attachmentId UUID of the attachment; it stays valid
 * @param downloadUrl where the bytes will be
 * @param expiresAt when the upload URL ends, 15 minutes after its making
 * @param httpMethod {@code PUT}
 * @param requiredHeaders headers that the upload must carry exactly
 * @param uploadUrl where the bytes go
 * @param unknownFields what the server sent beyond these, kept as it came
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

    /** Without the upload URL and its headers: with them anybody can write. */
    @Override
    public String toString() {
        return "AttachmentUpload[" + attachmentId + ", until " + expiresAt + "]";
    }
}
