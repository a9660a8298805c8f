// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.time.Instant;

/** A change that is not logged. */
public sealed interface Signal {

    /** The person who caused the signal. */
    Actor actor();

    /** A person started or stopped typing. */
    record Typing(String chatGuid, Actor actor, boolean isTyping) implements Signal {}

    /**
     * A person started sharing a location with the local account.
     *
     * @param chatGuid the chat it was shared in, or null
     * @param began when sharing started
     * @param ends until when, or null for no end
     */
    record LocationShared(Actor actor, String chatGuid, Instant began, Instant ends) implements Signal {}

    /** A shared location changed. */
    record LocationMoved(Actor actor, String chatGuid, SharedLocation location) implements Signal {}

    /** A person stopped sharing a location with the local account. */
    record LocationStopped(Actor actor, String chatGuid, Instant began, Instant ended) implements Signal {}
}
