// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.photon.project.ProjectLine;
import java.util.List;
import java.util.Set;

/** Decides which of the lines of a project this node consumes. */
interface LineElection {

    /** This node has all lines. */
    LineElection ALL = new LineElection() {};

    /** @param changed is called when it may have changed who has which line; returns at once */
    default void start(Runnable changed) {}

    /**
     * Decides again.
     *
     * @param lines all that the project has
     * @param busy instance ids of the lines whose consumers here have not ended; such a line is not left to others yet
     * @return the lines to consume here
     */
    default List<ProjectLine> elect(List<ProjectLine> lines, Set<String> busy) {
        return lines;
    }

    /** Another node has taken the line over, whatever else is said: it is not for this node until it is elected again. */
    default void lose(ProjectLine line) {}

    /** Leaves all lines to others. Their consumers have ended. */
    default void close() {}

    /** How many nodes share the lines; null when they are not shared, or nobody knows. */
    default Integer nodes() {
        return null;
    }

    /** Why nobody knows which nodes there are, or null. */
    default Throwable failure() {
        return null;
    }
}
