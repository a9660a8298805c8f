// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.event.EventLine;
import io.github.camelimessage.component.imessage.operation.argument.TextReader;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/**
 * Chooses the line of a Photon project for a call: the option of the producer, otherwise the header, which has the line
 * of the event unless the route changed it.
 */
record LineChoice(IMessageEndpoint endpoint) {

    /**
     * The client to use. It is usually returned at once; the management plane is only called for an unknown line.
     *
     * @throws ValidationException if the header names a line, but the endpoint cannot choose lines
     */
    CompletableFuture<IMessageClient> client(AllowedAccounts.Target account, Exchange exchange) {
        IMessageConfiguration options = account.options();
        String line = isFixed(options) ? null : chosen(options, exchange);
        if (line == null) {
            return CompletableFuture.completedFuture(account.client());
        }
        IMessageComponent component = endpoint.getComponent();
        PhotonProject project = component.project(options);
        if (project == null) {
            throw refused(" names the line " + line + ", but an endpoint without the credentials of a project has only"
                    + " one line. Set the"
                    + " options projectId and projectSecret, or remove the header");
        }
        return project.line(line).thenApply(found -> component.lineClient(options, found.instanceId()));
    }

    /** The line as written, or null if none is named. */
    String name(IMessageConfiguration options, Exchange exchange) {
        return isFixed(options) ? options.getLine() : chosen(options, exchange);
    }

    private static boolean isFixed(IMessageConfiguration options) {
        return options.getLine() != null && !AllLines.isIn(options);
    }

    private String chosen(IMessageConfiguration options, Exchange exchange) {
        String line = options.vendor() == IMessageProvider.PHOTON ? header(exchange) : null;
        return line == null || EventLine.isOfOther(line, exchange, options.lineOwner()) ? null : line;
    }

    private String header(Exchange exchange) {
        Object header = exchange.getMessage().getHeader(IMessageConstants.LINE);
        if (header != null && !TextReader.isPlain(header)) {
            throw refused(" is a " + header.getClass().getTypeName() + ", which is not text");
        }
        return header == null || header.toString().isBlank()
                ? null
                : header.toString().strip();
    }

    private ValidationException refused(String why) {
        return ValidationException.invalidArgument(
                "line", null, endpoint.getOperation() + ": the header " + IMessageConstants.LINE + why);
    }
}
