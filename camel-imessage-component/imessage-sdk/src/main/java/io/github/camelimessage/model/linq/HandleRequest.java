// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * One handle: a participant to add or remove, or a handle to unblock.
 *
 * @param handle phone number or e-mail address
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record HandleRequest(String handle, @UnknownFields Map<String, Object> unknownFields) {

    public HandleRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public HandleRequest(String handle) {
        this(handle, null);
    }
}
