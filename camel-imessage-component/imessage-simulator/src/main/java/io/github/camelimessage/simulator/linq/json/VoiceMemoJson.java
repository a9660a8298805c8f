// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The answer to a voice memo (reference: ChatSendVoicememoResponse.VoiceMemo). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VoiceMemoJson(
        String id,
        Chat chat,
        String createdAt,
        String from,
        String status,
        List<String> to,
        File voiceMemo,
        String service) {
    /** The chat of the voice memo. */
    public record Chat(String id, List<HandleJson> handles, boolean isActive, boolean isGroup, String service) {}

    /** The file. */
    public record File(String id, String filename, String mimeType, long sizeBytes, String url) {}
}
