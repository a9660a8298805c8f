// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The file of a voice memo (Linq: ChatSendVoicememoResponse.VoiceMemo.VoiceMemo).
 *
 * @param id UUID of the attachment
 * @param filename name of the file
 * @param mimeType MIME type
 * @param sizeBytes size in bytes
 * @param url URL of the file
 * @param durationMs length in milliseconds, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record VoiceMemoFile(
        String id,
        String filename,
        String mimeType,
        long sizeBytes,
        String url,
        Long durationMs,
        @UnknownFields Map<String, Object> unknownFields) {

    public VoiceMemoFile {
        unknownFields = Immutable.map(unknownFields);
    }
}
