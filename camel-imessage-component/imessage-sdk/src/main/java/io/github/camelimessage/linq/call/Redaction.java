// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.call;

/** Takes a token out of text: a server may echo what it was sent. */
final class Redaction {

    static final Redaction NONE = new Redaction("");

    private final String secret;

    Redaction(String secret) {
        this.secret = secret;
    }

    String of(String text) {
        return text == null || secret.isEmpty() ? text : text.replace(secret, "***");
    }
}
