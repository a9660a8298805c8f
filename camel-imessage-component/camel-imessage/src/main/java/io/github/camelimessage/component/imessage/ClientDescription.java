// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.photon.project.ProjectStatus;
import java.util.Locale;
import java.util.Objects;

/**
 * An open client, for people: it contains no secret.
 *
 * @param account the name of the client's account, or null
 * @param provider the vendor in lower case; null for a user's own client
 * @param transport the transport in lower case; null for a user's own client
 * @param address the address of the service; null for the vendor's default address, and for a user's own client
 * @param className the class of a user's own client; otherwise null
 * @param project the id of the project whose credentials are used, or null
 * @param line the line of the project, as in the option, or null
 * @param tokensExpire when the project's tokens expire, in ISO 8601; null without a project or before its first
 *     exchange
 * @param tokenError why the last token exchange failed; null if it did not
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

    /** @param status the status of the connection's project, or null without one */
    static ClientDescription of(Connection connection, ProjectStatus status) {
        if (!connection.ownsClient()) {
            String className = connection.client().getClass().getName();
            return new ClientDescription(connection.account(), null, null, null, className, null, null, null, null);
        }
        return new ClientDescription(
                connection.account(),
                connection.provider().optionName(),
                connection.transport().name().toLowerCase(Locale.ROOT),
                connection.address(),
                null,
                connection.project() == null ? null : connection.project().projectId(),
                connection.line(),
                status == null ? null : Objects.toString(status.tokensExpire(), null),
                status == null ? null : Objects.toString(status.lastFailure(), null));
    }
}
