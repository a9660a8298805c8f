// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The answer to a sent voice memo (Linq: ChatSendVoicememoResponse).
 *
 * @param voiceMemo the voice memo
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record VoiceMemoResponse(VoiceMemo voiceMemo, @UnknownFields Map<String, Object> unknownFields) {

    public VoiceMemoResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
