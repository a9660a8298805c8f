// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.mapping;

import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.linq.EffectType;
import io.github.camelimessage.model.linq.MessageEffect;
import java.util.Locale;
import java.util.Set;

/** Maps effects between the common names and Linq's names. */
public final class LinqEffects {

    private static final Set<Effect> BUBBLES = Set.of(Effect.SLAM, Effect.LOUD, Effect.GENTLE, Effect.INVISIBLE);

    private LinqEffects() {}

    /** The effect to send; null for none. */
    public static MessageEffect of(Effect effect) {
        return effect == null
                ? null
                : new MessageEffect(name(effect), BUBBLES.contains(effect) ? EffectType.BUBBLE : EffectType.SCREEN);
    }

    /** Linq uses the plural, the common model the singular. */
    private static String name(Effect effect) {
        return effect == Effect.HEART ? "hearts" : effect.name().toLowerCase(Locale.ROOT);
    }
}
