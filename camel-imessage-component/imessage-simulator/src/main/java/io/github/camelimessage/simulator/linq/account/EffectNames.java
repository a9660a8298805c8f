// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import io.github.camelimessage.simulator.linq.json.EffectJson;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Maps Linq's names of effects to Apple's ids (Linq: MessageEffect; Photon: the table of message effects). */
public final class EffectNames {
    private static final String BUBBLE = "com.apple.MobileSMS.expressivesend.";
    private static final String SCREEN = "com.apple.messages.effect.CK";
    private static final Set<String> BUBBLES = Set.of("slam", "loud", "gentle", "invisible");
    private static final Map<String, String> ID_BY_NAME = Map.ofEntries(
            Map.entry("slam", BUBBLE + "impact"),
            Map.entry("loud", BUBBLE + "loud"),
            Map.entry("gentle", BUBBLE + "gentle"),
            Map.entry("invisible", BUBBLE + "invisibleink"),
            Map.entry("confetti", SCREEN + "ConfettiEffect"),
            Map.entry("fireworks", SCREEN + "FireworksEffect"),
            Map.entry("balloons", SCREEN + "BalloonEffect"),
            Map.entry("hearts", SCREEN + "HeartEffect"),
            Map.entry("love", SCREEN + "HeartEffect"),
            Map.entry("lasers", SCREEN + "LasersEffect"),
            Map.entry("celebration", SCREEN + "HappyBirthdayEffect"),
            Map.entry("happy_birthday", SCREEN + "HappyBirthdayEffect"),
            Map.entry("sparkles", SCREEN + "SparklesEffect"),
            Map.entry("spotlight", SCREEN + "SpotlightEffect"),
            Map.entry("echo", SCREEN + "EchoEffect"));
    private static final Map<String, String> NAME_BY_ID = nameById();

    private EffectNames() {}

    private static Map<String, String> nameById() {
        Map<String, String> names = new HashMap<>();
        ID_BY_NAME.forEach((name, id) -> names.put(id, name));
        names.put(SCREEN + "HeartEffect", "hearts");
        names.put(SCREEN + "HappyBirthdayEffect", "celebration");
        return Map.copyOf(names);
    }

    /** Apple's id, or null for an unknown name. */
    public static String appleId(String name) {
        return name == null ? null : ID_BY_NAME.get(name);
    }

    /** The effect of a message from another API; null without one. */
    public static EffectJson ofApple(String id) {
        if (id == null) {
            return null;
        }
        String name = NAME_BY_ID.getOrDefault(id, id);
        return new EffectJson(name, typeOf(name));
    }

    /** {@code bubble} or {@code screen}. */
    public static String typeOf(String name) {
        return BUBBLES.contains(name) || name.startsWith(BUBBLE) ? "bubble" : "screen";
    }
}
