// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * Sets the background of a chat (Linq: POST /v3/chats/{chatId}/background).
 *
 * @param type the kind of background
 * @param imageUrl for a photo: HTTPS URL of a JPEG, PNG, HEIC or WebP image
 * @param variant the colour, or the variant of the scene
 * @param shades for the colour {@code custom}: two hex colours, top and bottom
 * @param style for a dynamic background: the scene
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record SetBackgroundRequest(
        BackgroundType type,
        String imageUrl,
        String variant,
        List<String> shades,
        BackgroundStyle style,
        @UnknownFields Map<String, Object> unknownFields) {

    public SetBackgroundRequest {
        shades = Immutable.list(shades);
        unknownFields = Immutable.map(unknownFields);
    }

    public SetBackgroundRequest(
            BackgroundType type, String imageUrl, String variant, List<String> shades, BackgroundStyle style) {
        this(type, imageUrl, variant, shades, style, null);
    }

    /** A photo. */
    public static SetBackgroundRequest photo(String imageUrl) {
        return new SetBackgroundRequest(BackgroundType.PHOTO, imageUrl, null, null, null);
    }

    /** A named colour, for example {@code plum}. */
    public static SetBackgroundRequest color(String variant) {
        return new SetBackgroundRequest(BackgroundType.COLOR, null, variant, null, null);
    }

    /** A gradient between two hex colours. */
    public static SetBackgroundRequest gradient(String top, String bottom) {
        return new SetBackgroundRequest(BackgroundType.COLOR, null, "custom", List.of(top, bottom), null);
    }

    /** A dynamic background, for example the sky at {@code dusk}. */
    public static SetBackgroundRequest dynamic(BackgroundStyle style, String variant) {
        return new SetBackgroundRequest(BackgroundType.DYNAMIC, null, variant, null, style);
    }
}
