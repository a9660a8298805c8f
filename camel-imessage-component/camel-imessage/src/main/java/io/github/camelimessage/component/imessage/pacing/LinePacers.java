// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

import io.github.camelimessage.component.imessage.metrics.Micrometer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;

/** The pacers of a component, one for each line whose sends are paced. The counts are lost when it stops. */
public final class LinePacers {

    private final CamelContext context;
    private final PacingTimer timer;
    private final ExecutorService work;
    private final Runnable closeTimer;
    private final Map<Object, LinePacer> lines = new HashMap<>();
    private final List<Runnable> gauges = new ArrayList<>();
    private final boolean isMetered;

    /** @param closeTimer stops the resources of the timer */
    public LinePacers(CamelContext context, PacingTimer timer, Runnable closeTimer) {
        this.context = context;
        this.timer = timer;
        this.closeTimer = closeTimer;
        this.work = context.getExecutorServiceManager().newCachedThreadPool(this, "IMessagePacing");
        this.isMetered = Micrometer.isPresent(context);
    }

    /** Uses the time of the machine. */
    public static LinePacers open(CamelContext context) {
        SystemPacingTimer timer = new SystemPacingTimer(context);
        return new LinePacers(context, timer, timer::close);
    }

    /**
     * Completes when the send may be made, or with a {@link io.github.camelimessage.error.RateLimitException}. After a
     * wait the caller continues on a thread of this object, not on that of the timer or of another send.
     */
    public CompletableFuture<LinePacer.Turn> turn(PacedLine line, PacedSend send, PacingRule rule) {
        CompletableFuture<LinePacer.Turn> turn = pacer(line).turn(send, rule);
        return turn.isDone() ? turn : turn.whenCompleteAsync((given, failure) -> {}, work);
    }

    private synchronized LinePacer pacer(PacedLine line) {
        return lines.computeIfAbsent(line.identity(), added -> open(line));
    }

    private LinePacer open(PacedLine line) {
        if (!isMetered) {
            return new LinePacer(timer, limit -> {});
        }
        LinePacer[] pacer = new LinePacer[1];
        pacer[0] = new LinePacer(timer, limit -> publish(PacingGauges.left(context, line, pacer[0], limit)));
        publish(PacingGauges.waiting(context, line, pacer[0]));
        return pacer[0];
    }

    private void publish(Runnable takeAway) {
        synchronized (gauges) {
            gauges.add(takeAway);
        }
    }

    /** Waiting sends fail. */
    public synchronized void close() {
        lines.values().forEach(LinePacer::close);
        lines.clear();
        synchronized (gauges) {
            gauges.forEach(Runnable::run);
            gauges.clear();
        }
        closeTimer.run();
        context.getExecutorServiceManager().shutdown(work);
    }
}
