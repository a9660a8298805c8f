// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.List;

/**
 * What a chat shows behind its messages.
 *
 * @param type {@code photo}, {@code color} or {@code dynamic}
 * @param image the picture of a photo, else null; the array is not copied
 * @param style of a dynamic one, else null
 * @param variant of a dynamic one or a named colour, else null
 * @param shades the two hex colours of a colour of one's own, top first; else empty
 */
public record Background(String type, byte[] image, String style, String variant, List<String> shades) {
    public Background {
        shades = List.copyOf(shades);
    }

    /** A picture; its format is checked when it is set. */
    public static Background photo(byte[] image) {
        return new Background("photo", image, null, null, List.of());
    }

    public static Background color(String variant, List<String> shades) {
        return new Background("color", null, null, variant, shades);
    }

    public static Background dynamic(String style, String variant) {
        return new Background("dynamic", null, style, variant, List.of());
    }

    /** The size instead of the bytes. */
    @Override
    public String toString() {
        return "Background[" + type + ", " + (image == null ? style + " " + variant : image.length + " bytes") + "]";
    }
}
