// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.model.Effect;

/** Effects as Photon's wire has them: by Apple's names. */
public final class EffectIds {

    private EffectIds() {}

    public static String of(Effect effect) {
        return effect.styleId();
    }
}
