// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import java.time.Instant;

/**
 * A sticker that is on a message.
 *
 * @param guid key of the sticker, or of the tapback that it is the picture of
 * @param part the bubble it is on, or null for the whole message
 * @param file the picture
 * @param placement where it sits, or null for the picture of a tapback
 * @param sender who placed it
 * @param isFromMe whether the local account did
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

    /** Whether it is the picture of a tapback, and not placed by itself. */
    public boolean isTapback() {
        return placement == null;
    }

    /**
     * Where a sticker sits on a bubble.
     *
     * @param x from 0, the left edge, to 1
     * @param y from 0, the top edge, to 1
     * @param scale factor, or null for 1
     * @param rotation clockwise in radians, or null for none
     * @param width part of the bubble's width, or null for the sticker's own
     */
    public record Placement(double x, double y, Double scale, Double rotation, Double width) {
        public Placement {
            requireFinite("x", x);
            requireFinite("y", y);
            requireFinite("scale", scale);
            requireFinite("rotation", rotation);
            requireFinite("width", width);
        }

        /** A place without more. */
        public static Placement of(double x, double y) {
            return new Placement(x, y, null, null, null);
        }

        private static void requireFinite(String field, Double value) {
            if (value != null && !Double.isFinite(value)) {
                throw WorldException.invalid(field, value.toString(), "A placement has finite numbers");
            }
        }
    }
}
