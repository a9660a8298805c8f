// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;

/**
 * Who does something: the local account, on whichever of its devices, or somebody else.
 *
 * @param handle the person's address and service
 * @param isOwner whether it is the local account
 */
public record Actor(Participant handle, boolean isOwner) {

    /** The address, in the form that chats list it. */
    public String address() {
        return handle.address();
    }
}
