// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The app that shows an app card (Linq: App).
 *
 * @param bundleId bundle id, without a colon
 * @param name name of the app
 * @param teamId Apple team id: 10 upper-case letters or digits
 * @param appStoreId App Store id, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record IMessageApp(
        String bundleId,
        String name,
        String teamId,
        Long appStoreId,
        @UnknownFields Map<String, Object> unknownFields) {

    public IMessageApp {
        unknownFields = Immutable.map(unknownFields);
    }

    public IMessageApp(String bundleId, String name, String teamId, Long appStoreId) {
        this(bundleId, name, teamId, appStoreId, null);
    }
}
