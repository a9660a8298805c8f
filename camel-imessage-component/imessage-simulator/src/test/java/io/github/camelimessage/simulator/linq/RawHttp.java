// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request that no HTTP client would send. */
final class RawHttp {
    private static final int TIMEOUT_MILLIS = 60_000;

    private RawHttp() {}

    /** The first line of the answer. */
    static String get(String root, String path, String token) throws IOException {
        URI uri = URI.create(root);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = "GET " + uri.getPath() + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + token + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
