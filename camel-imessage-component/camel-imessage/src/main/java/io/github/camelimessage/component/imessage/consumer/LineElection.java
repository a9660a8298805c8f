// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.photon.project.ProjectLine;
import java.util.List;
import java.util.Set;

/** Decides which of the lines of a project this node consumes. */
interface LineElection {

    /** This node has all lines. */
    LineElection ALL = new LineElection() {};

    /** @param changed called when the distribution of lines may have changed; must return at once */
    default void start(Runnable changed) {}

    /**
     * Decides which lines to consume now.
     *
     * @param lines all lines of the project
     * @param busy instance ids of the lines whose consumers here have not stopped; such a line is not given up yet
     * @return the lines to consume here
     */
    default List<ProjectLine> elect(List<ProjectLine> lines, Set<String> busy) {
        return lines;
    }

    /** Another node has taken over the line. This node must not consume it until it is elected again. */
    default void lose(ProjectLine line) {}

    /** Gives up all lines. Their consumers have stopped. Waits if the cluster service is being called. */
    default void close() {}

    /** How many nodes share the lines; null if they are not shared, or if it is unknown. */
    default Integer nodes() {
        return null;
    }

    /** Why the nodes are unknown, or null. */
    default Throwable failure() {
        return null;
    }
}
