// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.function.BiFunction;

/** The vendors. Each constant has the code that creates a client of the vendor. */
public enum IMessageProvider {
    PHOTON(Connection::openPhoton),
    LINQ((connection, projects) -> connection.openLinq());

    private final BiFunction<Connection, SharedProjects, IMessageClient> opener;

    IMessageProvider(BiFunction<Connection, SharedProjects, IMessageClient> opener) {
        this.opener = opener;
    }

    /** The vendor of a client. A user's own implementation must work like Photon's. */
    public static IMessageProvider of(IMessageClient client) {
        return client instanceof LinqClient ? LINQ : PHOTON;
    }

    IMessageClient open(Connection connection, SharedProjects projects) {
        return opener.apply(connection, projects);
    }
}
