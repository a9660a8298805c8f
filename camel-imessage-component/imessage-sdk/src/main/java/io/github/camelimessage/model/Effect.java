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

    private static final String BUBBLE = "com.apple.MobileSMS.expressivesend.";
    private static final String SCREEN = "com.apple.messages.effect.CK";

    /** The name that the vendors' documents use, for example {@code confetti}. */
    @JsonValue
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Apple's own name of the effect, as received messages carry it. */
    public String styleId() {
        return switch (this) {
            case SLAM -> BUBBLE + "impact";
            case LOUD -> BUBBLE + "loud";
            case GENTLE -> BUBBLE + "gentle";
            case INVISIBLE -> BUBBLE + "invisibleink";
            case CONFETTI -> SCREEN + "ConfettiEffect";
            case FIREWORKS -> SCREEN + "FireworksEffect";
            case BALLOONS -> SCREEN + "BalloonEffect";
            case HEART -> SCREEN + "HeartEffect";
            case LASERS -> SCREEN + "LasersEffect";
            case CELEBRATION -> SCREEN + "HappyBirthdayEffect";
            case SPARKLES -> SCREEN + "SparklesEffect";
            case SPOTLIGHT -> SCREEN + "SpotlightEffect";
            case ECHO -> SCREEN + "EchoEffect";
        };
    }
}
