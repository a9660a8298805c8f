// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

/** Photon's two transports, with the same calls. */
public enum TransportType {
    /** gRPC over HTTP/2: calls and event streams. */
    GRPC,
    /** HTTP/JSON through Photon's middleware: calls only. */
    HTTP
}
