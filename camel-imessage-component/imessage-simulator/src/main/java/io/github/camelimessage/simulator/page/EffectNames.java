// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.model.Effect;
import io.github.camelimessage.photon.mapping.EffectIds;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Maps the usual names of effects to Apple's ids, which the world uses. */
final class EffectNames {
    private static final Map<String, String> NAMES =
            Arrays.stream(Effect.values()).collect(Collectors.toMap(EffectIds::of, Effect::value));
    private static final Map<String, String> IDS =
            Arrays.stream(Effect.values()).collect(Collectors.toMap(Effect::value, EffectIds::of));

    private EffectNames() {}

    /** The id of a known effect. */
    static String id(String name) {
        String id = IDS.get(name);
        if (id == null) {
            throw Refused.invalid("Unknown effect");
        }
        return id;
    }

    /** The name, or the id itself if the effect is unknown; null for null. */
    static String name(String id) {
        return id == null ? null : NAMES.getOrDefault(id, id);
    }
}
