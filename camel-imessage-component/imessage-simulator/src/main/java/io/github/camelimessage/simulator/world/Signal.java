// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.time.Instant;

/** Something that passes and that the log does not keep. */
public sealed interface Signal {

    /** Who the signal is from. */
    Actor actor();

    /** Somebody began or ceased to type. */
    record Typing(String chatGuid, Actor actor, boolean isTyping) implements Signal {}

    /**
     * Somebody shares their location with the local account from now on.
     *
     * @param chatGuid the chat it was shared in, or null
     * @param began since when
     * @param ends until when, or null for no limit
     */
    record LocationShared(Actor actor, String chatGuid, Instant began, Instant ends) implements Signal {}

    /** Somebody who shares their location with the local account is elsewhere now. */
    record LocationMoved(Actor actor, String chatGuid, SharedLocation location) implements Signal {}

    /** Somebody no longer shares their location with the local account. */
    record LocationStopped(Actor actor, String chatGuid, Instant began, Instant ended) implements Signal {}
}
