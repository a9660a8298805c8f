// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * The blocked handles, newest first (Linq: answer to GET /v3/blocked_handles).
 *
 * @param blockedHandles the blocked handles
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record BlockedHandleList(List<BlockedHandle> blockedHandles, @UnknownFields Map<String, Object> unknownFields) {

    public BlockedHandleList {
        blockedHandles = Immutable.list(blockedHandles);
        unknownFields = Immutable.map(unknownFields);
    }
}
