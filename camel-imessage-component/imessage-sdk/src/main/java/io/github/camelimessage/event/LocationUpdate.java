// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import io.github.camelimessage.model.SharedFriendLocation;

/**
 * Photon only: the current location of a person, on the live feed of shared locations. It is not an event of the log: a
 * missed update is not delivered later.
 *
 * @param sourceSequence counter of this feed on the server, from its start; a gap means missed updates
 * @param location the location of that person
 */
public record LocationUpdate(long sourceSequence, SharedFriendLocation location) implements EventFrame {

    /** The name in place of an event type. */
    public static final String TYPE = "location.updated";
}
