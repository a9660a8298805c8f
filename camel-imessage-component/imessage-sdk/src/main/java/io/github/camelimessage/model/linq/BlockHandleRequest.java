// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Blocks a handle (Linq: POST /v3/blocked_handles).
 *
 * @param handle E.164, e-mail address, short code of 3 to 8 digits, or alphanumeric sender id
 * @param reason why, or null
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record BlockHandleRequest(String handle, String reason, @UnknownFields Map<String, Object> unknownFields) {

    public BlockHandleRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public BlockHandleRequest(String handle, String reason) {
        this(handle, reason, null);
    }
}
