// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

/** A request that the page refuses, with the HTTP status. */
final class Refused extends RuntimeException {
    private final int status;
    private final String code;

    Refused(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refused invalid(String message) {
        return new Refused(400, "invalidArgument", message);
    }

    static Refused notFound() {
        return new Refused(404, "notFound", "Not found");
    }

    static Refused method(String method) {
        return new Refused(405, "methodNotAllowed", method + " is not supported here");
    }

    static Refused tooLarge(int limit) {
        return new Refused(413, "tooLarge", "At most " + limit + " bytes");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
