// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.Locale;

/**
 * A client that is open, as people may see it: nothing in it is secret.
 *
 * @param provider the vendor in lower case; null for a client of the user's own
 * @param transport the wire in lower case; null for a client of the user's own
 * @param address where the service is; null for the vendor's own address, and for a client of the user's own
 * @param className the client's class, for one of the user's own; otherwise null
 */
public record ClientDescription(String provider, String transport, String address, String className) {

    static ClientDescription of(Connection connection) {
        if (!connection.ownsClient()) {
            return new ClientDescription(
                    null, null, null, connection.client().getClass().getName());
        }
        return new ClientDescription(
                connection.provider().name().toLowerCase(Locale.ROOT),
                connection.transport().name().toLowerCase(Locale.ROOT),
                connection.address(),
                null);
    }
}
