// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.http.Address;
import io.github.camelimessage.photon.project.ProjectLine;
import io.github.camelimessage.photon.transport.Place;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where Photon serves the shared pool and the lines of projects (Photon: known endpoints). */
final class PhotonPlaces {

    private static final String SHARED_HOST = "imessage.spectrum.photon.codes";
    private static final String INSTANCE_DOMAIN = ".imsg.photon.codes";
    private static final int TLS_PORT = 443;

    /** One label of a host name: a token must not go where an id would lead to. */
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private PhotonPlaces() {}

    /**
     * @param line null for the shared pool
     * @param chosen the user's own address, or null
     */
    static Place of(ProjectLine line, TransportType transport, Address chosen) {
        String instance = line == null ? null : line.instanceId();
        if (instance != null && !LABEL.matcher(instance).matches()) {
            throw IMessageException.unexpectedAnswer(
                    "The project has a line with an invalid instance id: " + ErrorText.quoted(instance), null);
        }
        String server = transport == TransportType.HTTP ? instance : null;
        if (chosen != null) {
            return new Place(chosen, server);
        }
        String host = instance == null || transport == TransportType.HTTP
                ? SHARED_HOST
                : instance.toLowerCase(Locale.ROOT) + INSTANCE_DOMAIN;
        return new Place(new Address(host, TLS_PORT, true, ""), server);
    }
}
