// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * The background of a chat (Linq: the background of chat.background_updated).
 *
 * @param type the kind of background
 * @param imageUrl for a photo: URL of the copy that Linq hosts, or null
 * @param shades for a custom colour: two hex colours, top and bottom, or null
 * @param style for a dynamic background: the scene, or null
 * @param variant the colour, or the variant of the scene, or null
 * @param unknownFields other fields that the server sent, kept as received
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
