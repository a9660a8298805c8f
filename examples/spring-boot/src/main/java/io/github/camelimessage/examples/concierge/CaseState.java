// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

/** How things stand with the guests of a chat; each state has a background of its own. */
public enum CaseState {
    /** Guests are looked after. */
    OPEN("open.png"),
    /** A question is with the staff. */
    WAITING("waiting.png"),
    /** Nothing is left to do. */
    DONE("done.png");

    private final String image;

    CaseState(String image) {
        this.image = image;
    }

    String image() {
        return image;
    }
}
