// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * The background of a chat (Linq: the background of chat.background_updated).
 *
 * @param type what it is made of
 * @param imageUrl for a photo: where Linq hosts its copy, or null
 * @param shades for a custom colour: two hex colours, top and bottom, or null
 * @param style for a dynamic one: the scene, or null
 * @param variant the colour, or the variant of the scene, or null
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record LinqBackground(
        BackgroundType type,
        String imageUrl,
        List<String> shades,
        BackgroundStyle style,
        String variant,
        @UnknownFields Map<String, Object> unknownFields) {

    public LinqBackground {
        shades = Immutable.list(shades);
        unknownFields = Immutable.map(unknownFields);
    }
}
