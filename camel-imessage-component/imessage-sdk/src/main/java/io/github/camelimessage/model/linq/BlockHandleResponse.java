// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The blocked handle (Linq: answer to POST /v3/blocked_handles).
 *
 * @param blockedHandle the entry; the existing one if the handle was already blocked
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record BlockHandleResponse(BlockedHandle blockedHandle, @UnknownFields Map<String, Object> unknownFields) {

    public BlockHandleResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
