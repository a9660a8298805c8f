// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

import io.github.camelimessage.component.imessage.metrics.StateMeters;
import org.apache.camel.CamelContext;

/** The remaining sends of a line as gauges {@code camel.imessage.pacing.*}. Use it only if Micrometer is present. */
final class PacingGauges {

    private static final String PREFIX = "camel.imessage.pacing.";

    private PacingGauges() {}

    /** @return removes the gauge */
    static Runnable left(CamelContext context, PacedLine line, LinePacer pacer, PacingLimit limit) {
        return new StateMeters<>(context, PREFIX, pacer, line.account(), "line", line.name(), "limit", limit.toString())
                .gauge(
                        "left",
                        "Sends that the limit leaves now; with a limit for chats, in the chat with the least",
                        told -> told.left(limit))::remove;
    }

    /** @return removes the gauge */
    static Runnable waiting(CamelContext context, PacedLine line, LinePacer pacer) {
        return new StateMeters<>(context, PREFIX, pacer, line.account(), "line", line.name())
                .gauge("waiting", "Sends that wait for their turn", LinePacer::waiting)::remove;
    }
}
