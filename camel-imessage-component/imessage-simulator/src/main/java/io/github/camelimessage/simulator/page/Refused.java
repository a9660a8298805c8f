// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

/** A request that the page does not serve, with the HTTP status that says so. */
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
        return new Refused(404, "notFound", "There is nothing here");
    }

    static Refused method(String method) {
        return new Refused(405, "methodNotAllowed", method + " is not possible here");
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
