// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import io.grpc.Status;

/** The meaning of an HTTP status without an error body (Photon: the official client's table). */
final class HttpStatus {

    private HttpStatus() {}

    static Status.Code meaning(int status) {
        return switch (status) {
            case 400 -> Status.Code.INVALID_ARGUMENT;
            case 401 -> Status.Code.UNAUTHENTICATED;
            case 403 -> Status.Code.PERMISSION_DENIED;
            case 404 -> Status.Code.NOT_FOUND;
            case 408, 504 -> Status.Code.DEADLINE_EXCEEDED;
            case 429 -> Status.Code.RESOURCE_EXHAUSTED;
            case 500 -> Status.Code.INTERNAL;
            case 502, 503 -> Status.Code.UNAVAILABLE;
            default -> Status.Code.UNKNOWN;
        };
    }

    /** Whether a retry after such an answer may succeed. */
    static boolean isTransient(int status) {
        return switch (status) {
            case 408, 429, 502, 503, 504 -> true;
            default -> false;
        };
    }
}
