// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.event.EventFrame;
import java.util.concurrent.Flow;

/** The durable log of an account (Photon: the page on events). */
public interface Events {

    /**
     * Replays the log: every event of all kinds after a sequence, in order, up to the newest one when the replay began,
     * then a {@link io.github.camelimessage.event.CatchUpComplete}, then the end. The server refuses more than a few
     * replays at once ({@code RateLimitException}), and a sequence that it does not know ({@code ValidationException}).
     *
     * <p>The call starts when the publisher gets its only subscriber. Demand reaches the server, so a slow reader slows
     * down the server; cancelling ends the call.
     *
     * @param afterSequence the last sequence that is known already, or null for everything that the server still has
     */
    Flow.Publisher<EventFrame> catchUp(Long afterSequence);

    /**
     * The connection of streams that are opened from now on, so that a silent one can be replaced. For a client without
     * a single connection for all its streams, closing it has no effect.
     */
    default Connection connection() {
        return () -> {};
    }
}
