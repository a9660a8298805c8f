// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.offset.PositionLostException;
import io.github.camelimessage.photon.project.ProjectLine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.ManagementObjectStrategy;
import org.apache.camel.spi.ManagementStrategy;
import org.apache.camel.support.LoggingExceptionHandler;

/** Consumes one of several lines of a route. The route keeps running when it stops. */
@ManagedResource(description = "Consumer of the iMessage events of one line")
public final class LineConsumer extends IMessageConsumer {

    private final LinesConsumer lines;
    private final ProjectLine line;

    LineConsumer(LinesConsumer lines, ProjectLine line, ConsumerContext context) {
        super(lines.getEndpoint(), new Handover(lines.getAsyncProcessor()), context);
        this.lines = lines;
        this.line = line;
        setRouteId(lines.getRouteId());
        if (!(lines.getExceptionHandler() instanceof LoggingExceptionHandler)) {
            setExceptionHandler(lines.getExceptionHandler());
        }
    }

    /** Not linked to the life cycle of the route, which continues without this line. */
    private record Handover(AsyncProcessor route) implements AsyncProcessor {

        @Override
        public void process(Exchange exchange) throws Exception {
            route.process(exchange);
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            return route.process(exchange, callback);
        }

        @Override
        public CompletableFuture<Exchange> processAsync(Exchange exchange) {
            return route.processAsync(exchange);
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        publish("JMX", this::manage);
    }

    /** Camel does this for the consumers of routes only. */
    private Runnable manage() {
        ManagementStrategy management = getEndpoint().getCamelContext().getManagementStrategy();
        ManagementObjectStrategy objects = management == null ? null : management.getManagementObjectStrategy();
        if (objects == null) {
            return () -> {};
        }
        Object managed = objects.getManagedObjectForConsumer(getEndpoint().getCamelContext(), this);
        try {
            management.manageObject(managed);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return () -> unmanage(management, managed);
    }

    private static void unmanage(ManagementStrategy management, Object managed) {
        try {
            management.unmanageObject(managed);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether another node has taken the position over, and so the line. */
    boolean hasLostPosition() {
        Consumption current = consumption();
        return current != null && current.writer().failure() instanceof PositionLostException;
    }

    ProjectLine line() {
        return line;
    }

    @Override
    public String getLine() {
        return line.toString();
    }

    @Override
    Processor route() {
        return lines.route();
    }

    @Override
    ConsumerThreads openThreads() {
        return lines.threads();
    }

    /** They belong to the route. */
    @Override
    void closeThreads(ConsumerThreads opened) {}

    @Override
    ExchangePlaces places(ConsumerSettings settings) {
        return lines.places();
    }

    @Override
    Duration stopLimit() {
        return lines.stopLimit();
    }

    @Override
    void tell(String message, Throwable failure) {
        super.tell(named(message), failure);
    }

    @Override
    void tellEnd(String message, Throwable failure) {
        super.tellEnd(named(message), failure);
    }

    private String named(String message) {
        return "Line " + line + ": " + message;
    }

    @Override
    public String toString() {
        return super.toString() + " of line " + line;
    }
}
