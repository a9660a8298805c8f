// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Sends a voice memo (Linq: POST /v3/chats/{chatId}/voicememo); exactly one of the two sources is set.
 *
 * @param voiceMemoUrl public HTTPS URL of the audio file, or null
 * @param attachmentId UUID of an uploaded attachment, or null
 * @param overrideOptout true: send even if the recipient opted out; or null
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record VoiceMemoRequest(
        String voiceMemoUrl,
        String attachmentId,
        Boolean overrideOptout,
        @UnknownFields Map<String, Object> unknownFields) {

    public VoiceMemoRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public VoiceMemoRequest(String voiceMemoUrl, String attachmentId, Boolean overrideOptout) {
        this(voiceMemoUrl, attachmentId, overrideOptout, null);
    }
}
