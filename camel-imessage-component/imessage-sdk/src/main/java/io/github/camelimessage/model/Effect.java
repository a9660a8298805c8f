// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The effect a message is sent with. The first four change the bubble, the others fill the screen; a device that cannot
 * show an effect shows the message without it.
 */
public enum Effect {
    SLAM,
    LOUD,
    GENTLE,
    INVISIBLE,
    CONFETTI,
    FIREWORKS,
    BALLOONS,
    HEART,
    LASERS,
    CELEBRATION,
    SPARKLES,
    SPOTLIGHT,
    ECHO;

    /** The name that the vendors' documents use, for example {@code confetti}. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
