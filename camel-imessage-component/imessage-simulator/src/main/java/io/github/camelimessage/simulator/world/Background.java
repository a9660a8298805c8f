// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.List;

/**
 * The background of a chat.
 *
 * @param type {@code photo}, {@code color} or {@code dynamic}
 * @param image the image of a photo, else null; the array is not copied
 * @param style the style of a dynamic background, else null
 * @param variant the variant of a dynamic background, or a named colour, else null
 * @param shades the two hex colours of a custom colour, top first; else empty
 */
public record Background(String type, byte[] image, String style, String variant, List<String> shades) {
    public Background {
        shades = List.copyOf(shades);
    }

    /** A photo; its format is checked when it is set. */
    public static Background photo(byte[] image) {
        return new Background("photo", image, null, null, List.of());
    }

    public static Background color(String variant, List<String> shades) {
        return new Background("color", null, null, variant, shades);
    }

    public static Background dynamic(String style, String variant) {
        return new Background("dynamic", null, style, variant, List.of());
    }

    /** Shows the size instead of the bytes. */
    @Override
    public String toString() {
        return "Background[" + type + ", " + (image == null ? style + " " + variant : image.length + " bytes") + "]";
    }
}
