// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.vertx.core.http.HttpServerRequest;

/** The query parameters of a request. A missing parameter or a wrong type is refused with its name. */
record Query(HttpServerRequest request) {

    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw Refused.invalid("'" + name + "' is missing");
        }
        return text;
    }

    String textOrNull(String name) {
        return request.getParam(name);
    }

    Integer numberOrNull(String name) {
        String text = textOrNull(name);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException malformed) {
            throw Refused.invalid("'" + name + "' must be a number");
        }
    }

    Double decimalOrNull(String name) {
        String text = textOrNull(name);
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException malformed) {
            throw Refused.invalid("'" + name + "' must be a number");
        }
    }

    /** A number from 0 to 1. */
    double fraction(String name) {
        text(name);
        double value = decimalOrNull(name);
        if (!(value >= 0 && value <= 1)) {
            throw Refused.invalid("'" + name + "' must be from 0 to 1");
        }
        return value;
    }

    /** False if it is missing. */
    boolean flag(String name) {
        String text = textOrNull(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw Refused.invalid("'" + name + "' must be true or false");
        }
        return "true".equals(text);
    }
}
