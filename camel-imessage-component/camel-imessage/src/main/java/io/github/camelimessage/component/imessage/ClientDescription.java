// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.photon.project.ProjectStatus;
import java.util.Locale;
import java.util.Objects;

/**
 * A client that is open, as people may see it: nothing in it is secret.
 *
 * @param account name of the account whose client it is, or null
 * @param provider the vendor in lower case; null for a client of the user's own
 * @param transport the wire in lower case; null for a client of the user's own
 * @param address where the service is; null for the vendor's own address, and for a client of the user's own
 * @param className the client's class, for one of the user's own; otherwise null
 * @param project id of the project whose credentials lead to the service, or null
 * @param line which of the project's lines, as the option names it, or null
 * @param tokensExpire ISO 8601, when the project's tokens expire; null without a project or before its first exchange
 * @param tokenError why the last exchange of tokens failed; null when it did not
 */
public record ClientDescription(
        String account,
        String provider,
        String transport,
        String address,
        String className,
        String project,
        String line,
        String tokensExpire,
        String tokenError) {

    /** @param status of the connection's project, or null without one */
    static ClientDescription of(Connection connection, ProjectStatus status) {
        if (!connection.ownsClient()) {
            String className = connection.client().getClass().getName();
            return new ClientDescription(connection.account(), null, null, null, className, null, null, null, null);
        }
        return new ClientDescription(
                connection.account(),
                connection.provider().name().toLowerCase(Locale.ROOT),
                connection.transport().name().toLowerCase(Locale.ROOT),
                connection.address(),
                null,
                connection.project() == null ? null : connection.project().projectId(),
                connection.line(),
                status == null ? null : Objects.toString(status.tokensExpire(), null),
                status == null ? null : Objects.toString(status.lastFailure(), null));
    }
}
