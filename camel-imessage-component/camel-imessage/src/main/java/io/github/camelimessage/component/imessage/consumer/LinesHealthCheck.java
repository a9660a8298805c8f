// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.photon.project.ProjectLine;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Readiness of a consumer of all lines: DOWN when no line is known, and when some could not be started. Each line that runs has
 * a check of its own.
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
        if (consumer.isSuspended() || known == null && lines.failure() == null) {
            builder.up();
        } else if (known == null) {
            Failures.down(builder, "The lines of the project are not known", lines.failure());
        } else if (known == 0) {
            Failures.down(
                    builder,
                    "The project has no line of its own. On the shared pool leave out the option line; otherwise lines"
                            + " are noticed when there are some",
                    null);
        } else if (!failures.isEmpty()) {
            Failures.down(
                    builder,
                    "Receiving events cannot begin on " + names(failures) + ", and is tried again",
                    failures.values().iterator().next());
        } else {
            builder.up();
        }
    }

    private static String names(Map<ProjectLine, Throwable> failures) {
        return failures.keySet().stream().map(ProjectLine::toString).sorted().collect(Collectors.joining(", "));
    }
}
