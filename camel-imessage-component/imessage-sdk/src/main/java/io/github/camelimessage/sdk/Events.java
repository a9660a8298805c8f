// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.event.EventFrame;
import java.util.concurrent.Flow;

/** The durable log of an account (Photon: the page on events). */
public interface Events {

    /**
     * Replays the log: every event of all kinds after a sequence, in order, up to the newest one when the replay began, then
     * a {@link io.github.camelimessage.event.CatchUpComplete}, then the end. The server refuses more than a few replays at
     * once ({@code RateLimitException}), and a sequence that it does not know ({@code ValidationException}).
     *
     * <p>The call starts when the publisher is subscribed to, once; demand reaches the server, so a slow reader slows the
     * server; cancelling ends the call.
     *
     * @param afterSequence the last sequence that is known already, or null for everything the server still holds
     */
    Flow.Publisher<EventFrame> catchUp(Long afterSequence);

    /**
     * The connection that streams opened from now on travel on, so that one that is silent can be replaced. A
     * client without one connection for all its streams has nothing to give up.
     */
    default Connection connection() {
        return () -> {};
    }
}
