// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Who is blocked now (Linq: POST /v3/blocked_handles).
 *
 * @param blockedHandle the one; the older entry when it was blocked already
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record BlockHandleResponse(BlockedHandle blockedHandle, @UnknownFields Map<String, Object> unknownFields) {

    public BlockHandleResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
