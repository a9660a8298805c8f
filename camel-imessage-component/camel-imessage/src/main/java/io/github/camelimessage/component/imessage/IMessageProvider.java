// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryListener;
import java.util.Locale;
import java.util.concurrent.Executor;

/** The vendors. Each constant has the code that creates a client of the vendor. */
public enum IMessageProvider {
    PHOTON(Connection::openPhoton),
    LINQ((connection, projects, retries, threads) -> connection.openLinq(retries));

    private interface Opener {
        IMessageClient open(Connection connection, SharedProjects projects, RetryListener retries, Executor threads);
    }

    private final Opener opener;

    IMessageProvider(Opener opener) {
        this.opener = opener;
    }

    /** The vendor of a client. A user's own implementation must work like Photon's. */
    public static IMessageProvider of(IMessageClient client) {
        return client instanceof LinqClient ? LINQ : PHOTON;
    }

    IMessageClient open(Connection connection, SharedProjects projects, RetryListener retries, Executor threads) {
        return opener.open(connection, projects, retries, threads);
    }

    /** The name as it is written in options: {@code photon} or {@code linq}. */
    String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
