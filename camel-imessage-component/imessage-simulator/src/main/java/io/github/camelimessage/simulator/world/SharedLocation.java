// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.time.Instant;

/**
 * A location that a person shares with the local account.
 *
 * @param actor the person
 * @param place the position
 * @param chatGuid the chat it was shared in, or null
 * @param began when sharing started
 * @param ends until when, or null for no end
 * @param updated when the position was measured
 */
public record SharedLocation(Actor actor, Place place, String chatGuid, Instant began, Instant ends, Instant updated) {

    /**
     * A position.
     *
     * @param latitude degrees, north positive
     * @param longitude degrees, east positive
     * @param altitude metres, or null when unknown
     * @param address street address, or null
     * @param locality city, or null
     */
    public record Place(double latitude, double longitude, Double altitude, String address, String locality) {
        public Place {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw WorldException.invalid("place", latitude + "," + longitude, "These coordinates are not valid");
            }
        }

        public static Place of(double latitude, double longitude) {
            return new Place(latitude, longitude, null, null, null);
        }
    }
}
