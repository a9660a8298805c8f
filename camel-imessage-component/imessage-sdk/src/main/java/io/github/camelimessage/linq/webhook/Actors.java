// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import io.github.camelimessage.linq.mapping.ChatMapping;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.ChatHandle;

/** Who an event is about. */
final class Actors {

    private Actors() {}

    /** Who is told by a handle, else by the bare address that Linq deprecates; null when by neither. */
    static Participant participant(ChatHandle handle, String address) {
        if (handle != null && handle.handle() != null) {
            return ChatMapping.participant(handle);
        }
        return address == null ? null : new Participant(address, ServiceType.UNKNOWN, null);
    }

    /** Whether it is your line; false when nobody is told. */
    static boolean isMe(ChatHandle handle) {
        return handle != null && Boolean.TRUE.equals(handle.isMe());
    }
}
