// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.photon.project.ProjectLine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The lines of a project, from its newest tokens. It asks once a minute, far below the five requests a second that
 * Photon's management plane allows a project, and also reads the answers of other token exchanges. For one thread.
 */
final class LineRoster {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Before the first answer. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final PhotonProject project;
    private final TroubleReport trouble;
    private CompletableFuture<List<ProjectLine>> asking;
    private long due = System.nanoTime();
    private volatile Throwable failure;

    LineRoster(PhotonProject project, TroubleReport trouble) {
        this.project = project;
        this.trouble = trouble;
    }

    /** The lines of the project; null before the first answer. Returns at once. */
    List<ProjectLine> lines() {
        if (asking != null && asking.isDone()) {
            asking.whenComplete((lines, failed) -> settle(failed));
            asking = null;
        }
        List<ProjectLine> known = project.knownLines();
        if (asking == null && System.nanoTime() - due >= 0) {
            due = System.nanoTime() + (known == null ? FIRST_PAUSE : PAUSE).toNanos();
            asking = project.lines();
        }
        return known;
    }

    private void settle(Throwable failed) {
        failure = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        if (failure == null) {
            trouble.over();
        } else {
            trouble.failed("The lines of the project are not known yet. Retrying", failure);
        }
    }

    /** Why the lines are not known at the moment, or null. */
    Throwable failure() {
        return failure;
    }
}
