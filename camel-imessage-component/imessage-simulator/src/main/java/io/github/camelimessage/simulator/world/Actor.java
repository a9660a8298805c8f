// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;

/**
 * A person who acts: the local account, on any of its devices, or another person.
 *
 * @param handle the person's address and service
 * @param isOwner whether it is the local account
 */
public record Actor(Participant handle, boolean isOwner) {

    /** The address, in the form that chats use. */
    public String address() {
        return handle.address();
    }
}
