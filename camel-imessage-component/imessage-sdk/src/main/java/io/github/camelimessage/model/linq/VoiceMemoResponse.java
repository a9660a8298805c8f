// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The answer to a voice memo sent (Linq: ChatSendVoicememoResponse).
 *
 * @param voiceMemo the voice memo
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record VoiceMemoResponse(VoiceMemo voiceMemo, @UnknownFields Map<String, Object> unknownFields) {

    public VoiceMemoResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
