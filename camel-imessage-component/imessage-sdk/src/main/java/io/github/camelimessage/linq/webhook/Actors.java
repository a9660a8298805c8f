// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import io.github.camelimessage.linq.mapping.ChatMapping;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.ChatHandle;

/** The person of an event. */
final class Actors {

    private Actors() {}

    /** The person given by a handle, else by the plain address that Linq deprecates; null if neither is set. */
    static Participant participant(ChatHandle handle, String address) {
        if (handle != null && handle.handle() != null) {
            return ChatMapping.participant(handle);
        }
        return address == null ? null : new Participant(address, ServiceType.UNKNOWN, null);
    }

    /** Whether it is your line; false if no person is given. */
    static boolean isMe(ChatHandle handle) {
        return handle != null && Boolean.TRUE.equals(handle.isMe());
    }
}
