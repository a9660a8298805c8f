// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.model.Effect;

/** The ids by which Apple knows the effects (Photon: the table of message effects). */
public final class EffectIds {

    private static final String BUBBLE = "com.apple.MobileSMS.expressivesend.";
    private static final String SCREEN = "com.apple.messages.effect.CK";

    private EffectIds() {}

    public static String of(Effect effect) {
        return switch (effect) {
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
