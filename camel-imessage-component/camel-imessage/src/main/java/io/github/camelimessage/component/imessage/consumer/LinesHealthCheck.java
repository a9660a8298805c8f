// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.photon.project.ProjectLine;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Readiness of a consumer of all lines: DOWN if no line is known, if it is not known which of them are this node's, and if a
 * line could not be started. Each running line has its own check.
 */
final class LinesHealthCheck extends AbstractHealthCheck {

    private final LinesConsumer consumer;
    private final RunningLines lines;

    LinesHealthCheck(String name, LinesConsumer consumer, RunningLines lines) {
        super("camel", "consumer:imessage-" + name);
        this.consumer = consumer;
        this.lines = lines;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        if (consumer.getAccount() != null) {
            builder.detail("account", consumer.getAccount());
        }
        Integer known = lines.known();
        Map<ProjectLine, Throwable> failures = lines.failures();
        builder.detail("lines", known == null ? 0 : known);
        builder.detail("connected", consumer.getConnectedLines());
        if (lines.nodes() != null) {
            builder.detail("nodes", lines.nodes());
        }
        if (consumer.isSuspended() || known == null && lines.failure() == null) {
            builder.up();
        } else if (known == null) {
            Failures.down(builder, "The lines of the project are not known", lines.failure());
        } else if (known == 0) {
            Failures.down(
                    builder,
                    "The project has no line of its own. If it is on the shared pool, remove the option"
                            + " line; otherwise the consumer waits for lines",
                    null);
        } else if (lines.electionFailure() != null) {
            Failures.down(
                    builder,
                    "The cluster service does not say which lines are this node's, and is asked again",
                    lines.electionFailure());
        } else if (!failures.isEmpty()) {
            Failures.down(
                    builder,
                    "Receiving events cannot start on " + names(failures) + "; retrying",
                    failures.values().iterator().next());
        } else {
            builder.up();
        }
    }

    private static String names(Map<ProjectLine, Throwable> failures) {
        return failures.keySet().stream().map(ProjectLine::toString).sorted().collect(Collectors.joining(", "));
    }
}
