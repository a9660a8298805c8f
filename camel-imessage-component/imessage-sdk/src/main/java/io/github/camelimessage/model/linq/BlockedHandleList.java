// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * Who is blocked, the newest first (Linq: GET /v3/blocked_handles).
 *
 * @param blockedHandles the blocked
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record BlockedHandleList(List<BlockedHandle> blockedHandles, @UnknownFields Map<String, Object> unknownFields) {

    public BlockedHandleList {
        blockedHandles = Immutable.list(blockedHandles);
        unknownFields = Immutable.map(unknownFields);
    }
}
