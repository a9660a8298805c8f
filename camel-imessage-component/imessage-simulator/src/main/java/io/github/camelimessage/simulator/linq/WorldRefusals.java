// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import io.github.camelimessage.simulator.linq.rest.Refused;
import io.github.camelimessage.simulator.world.WorldException;

/** Maps errors of the world to Linq's codes. */
final class WorldRefusals {
    private WorldRefusals() {}

    /** The refusal, or null for another kind of failure. */
    static Refused toRefused(Throwable cause) {
        if (!(cause instanceof WorldException refused)) {
            return null;
        }
        String message = refused.getMessage();
        return switch (refused.problem()) {
            case CHAT_NOT_FOUND -> new Refused(404, 2001, message, null);
            case MESSAGE_NOT_FOUND, POLL_NOT_FOUND -> new Refused(404, 2002, message, null);
            case ATTACHMENT_NOT_FOUND -> new Refused(404, 2003, message, null);
            case ATTACHMENT_NOT_READY -> new Refused(404, 2007, message, null);
            case PRECONDITION_FAILED -> new Refused(409, 2015, message, null);
            default -> new Refused(400, 1005, message, null);
        };
    }
}
