// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

/** The state of the guests of a chat; each state has its own background, an image or a colour. */
public enum CaseState {
    /** Guests are looked after. */
    OPEN("open.png", "green_apple"),
    /** A question is with the staff. */
    WAITING("waiting.png", "tangerine"),
    /** Nothing is left to do. */
    DONE("done.png", "silver");

    private final String image;
    private final String color;

    /** @param color one of Linq's names */
    CaseState(String image, String color) {
        this.image = image;
        this.color = color;
    }

    String image() {
        return image;
    }

    String color() {
        return color;
    }
}
