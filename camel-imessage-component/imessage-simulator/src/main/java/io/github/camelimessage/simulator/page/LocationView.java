// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.world.SharedLocation;

/**
 * A shared location as the page shows it; unknown fields are null.
 *
 * @param address address of the person
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param street street address
 * @param locality city
 * @param updated when the position was measured, ISO 8601
 * @param ends until when it is shared, ISO 8601, or null for no end
 */
record LocationView(
        String address,
        double latitude,
        double longitude,
        String street,
        String locality,
        String updated,
        String ends) {

    static LocationView of(SharedLocation location) {
        SharedLocation.Place place = location.place();
        return new LocationView(
                location.actor().address(),
                place.latitude(),
                place.longitude(),
                place.address(),
                place.locality(),
                location.updated().toString(),
                location.ends() == null ? null : location.ends().toString());
    }
}
