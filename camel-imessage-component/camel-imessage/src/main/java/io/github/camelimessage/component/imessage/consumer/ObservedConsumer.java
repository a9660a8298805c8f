// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.Checkpoint;
import io.github.camelimessage.tail.EventTail;
import io.github.camelimessage.tail.LowWaterMark;
import io.github.camelimessage.tail.TailStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;

/** The status of a consumer of events, for JMX, the developer console and meters. */
@ManagedResource(description = "Consumer of iMessage events")
public abstract class ObservedConsumer extends LiveConsumer {

    ObservedConsumer(Endpoint endpoint, Processor processor, String account) {
        super(endpoint, processor, account);
    }

    /** The running consumption; null if there is none. */
    abstract Consumption consumption();

    @ManagedAttribute(description = "The line whose events these are; null when the account has one only")
    public String getLine() {
        return null;
    }

    @ManagedAttribute(description = "Whether live streams are open and the service answers")
    public boolean isConnected() {
        return status().map(TailStatus::connected).orElse(false);
    }

    @ManagedAttribute(description = "Every event up to this sequence was delivered")
    public long getProven() {
        return status().map(TailStatus::proven).orElse(0L);
    }

    @ManagedAttribute(description = "The newest sequence seen")
    public long getHead() {
        return status().map(TailStatus::head).orElse(0L);
    }

    @ManagedAttribute(description = "The position: a sequence, then what was completed beyond it")
    public String getCheckpoint() {
        return checkpoint()
                .map(Checkpoint::withoutAnchor)
                .map(Checkpoint::toString)
                .orElse(null);
    }

    @ManagedAttribute(
            description =
                    "Sequences between the position and the head; not all of them are events of this" + " account")
    public long getLag() {
        return checkpoint()
                .map(checkpoint -> Math.max(0, getHead() - checkpoint.position()))
                .orElse(0L);
    }

    @ManagedAttribute(description = "Exchanges in flight, or waiting for one of the same chat")
    public int getInFlight() {
        return Optional.ofNullable(consumption())
                .map(Consumption::dispatcher)
                .map(dispatcher -> dispatcher.lanes().size())
                .orElse(0);
    }

    @ManagedAttribute(description = "Milliseconds since the service last sent anything; -1 if it never did")
    public long getLastFrameAge() {
        return status().map(TailStatus::lastFrame).map(ObservedConsumer::age).orElse(-1L);
    }

    @ManagedAttribute(description = "Milliseconds since a replay last reached the head of the log; -1 if none did")
    public long getLastAuditAge() {
        return status().map(TailStatus::lastAudit).map(ObservedConsumer::age).orElse(-1L);
    }

    @ManagedAttribute(description = "How often the consumer reconnected")
    public int getReconnects() {
        return status().map(TailStatus::reconnects).orElse(0);
    }

    @ManagedAttribute(
            description = "How often a part of the log was skipped because the service did not know the position")
    public int getGaps() {
        Consumption current = consumption();
        return current == null ? 0 : current.gaps();
    }

    @ManagedAttribute(description = "How many frames could not be read and were skipped")
    public int getUnreadable() {
        Consumption current = consumption();
        return current == null ? 0 : current.unreadable();
    }

    @ManagedAttribute(
            description = "How many events arrived late, after the position had passed them, and were" + " delivered")
    public int getLate() {
        Consumption current = consumption();
        return current == null ? 0 : current.late();
    }

    @ManagedAttribute(description = "The code or class of the last failure of the connection; null for none")
    public String getLastError() {
        return status().map(TailStatus::lastError).map(Failures::name).orElse(null);
    }

    private static long age(Instant time) {
        return Duration.between(time, Instant.now()).toMillis();
    }

    private Optional<TailStatus> status() {
        return Optional.ofNullable(consumption())
                .map(Consumption::run)
                .map(EventRun::tail)
                .map(EventTail::status);
    }

    private Optional<Checkpoint> checkpoint() {
        return Optional.ofNullable(consumption())
                .map(Consumption::dispatcher)
                .map(EventDispatcher::progress)
                .map(LowWaterMark::checkpoint);
    }
}
