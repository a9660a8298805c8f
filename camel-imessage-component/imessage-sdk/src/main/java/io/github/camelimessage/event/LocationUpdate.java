// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import io.github.camelimessage.model.SharedFriendLocation;

/**
 * Photon only: where somebody is now, on the live feed of shared locations. It is no event of the log: what was missed does
 * not come again.
 *
 * @param sourceSequence counter of this feed on the server, from its start; a gap means missed updates
 * @param location where that person is
 */
public record LocationUpdate(long sourceSequence, SharedFriendLocation location) implements EventFrame {

    /** What it is called where events have their type. */
    public static final String TYPE = "location.updated";
}
