// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import java.time.Instant;

/**
 * A sticker on a message.
 *
 * @param guid guid of the sticker, or of its tapback
 * @param part the bubble it is on, or null for the whole message
 * @param file the image
 * @param placement its placement, or null for the image of a tapback
 * @param sender who placed it
 * @param isFromMe whether the local account placed it
 * @param created when
 */
public record Sticker(
        String guid,
        Integer part,
        MediaFile file,
        Placement placement,
        Participant sender,
        boolean isFromMe,
        Instant created) {

    /** Whether it belongs to a tapback instead of being placed separately. */
    public boolean isTapback() {
        return placement == null;
    }

    /**
     * The position of a sticker on a bubble.
     *
     * @param x from 0, the left edge, to 1
     * @param y from 0, the top edge, to 1
     * @param scale factor, or null for 1
     * @param rotation clockwise in radians, or null for none
     * @param width fraction of the width of the bubble, or null for the sticker's own width
     */
    public record Placement(double x, double y, Double scale, Double rotation, Double width) {
        public Placement {
            requireFinite("x", x);
            requireFinite("y", y);
            requireFinite("scale", scale);
            requireFinite("rotation", rotation);
            requireFinite("width", width);
        }

        /** A position with default scale and rotation. */
        public static Placement of(double x, double y) {
            return new Placement(x, y, null, null, null);
        }

        private static void requireFinite(String field, Double value) {
            if (value != null && !Double.isFinite(value)) {
                throw WorldException.invalid(field, value.toString(), "A placement needs finite numbers");
            }
        }
    }
}
