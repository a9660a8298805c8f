// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.consumer.CursorRejectedPolicy;
import io.github.camelimessage.tail.Ordering;
import java.time.Duration;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options: which events a consumer delivers, from where on, and how. */
@UriParams
public abstract class ConsumerConfiguration extends PacingConfiguration {

    private static final String LATEST = "latest";

    @UriParam(label = "consumer")
    private String types;

    @UriParam(label = "consumer", defaultValue = "false")
    private boolean attachments;

    @UriParam(label = "consumer", defaultValue = "latest")
    private String startFrom = LATEST;

    @UriParam(label = "consumer")
    private StateRepository<String, String> offsetRepository;

    @UriParam(label = "consumer")
    private String offsetKey;

    @UriParam(label = "consumer", defaultValue = "1")
    private int maxInFlight = 1;

    @UriParam(label = "consumer", defaultValue = "false")
    private boolean breakOnFirstError;

    @UriParam(label = "consumer", defaultValue = "LIVE")
    private Ordering ordering = Ordering.LIVE;

    @UriParam(label = "consumer", defaultValue = "FAIL")
    private CursorRejectedPolicy onCursorRejected = CursorRejectedPolicy.FAIL;

    @UriParam(label = "consumer,advanced", defaultValue = "500")
    private Duration reconnectDelay = Duration.ofMillis(500);

    @UriParam(label = "consumer,advanced", defaultValue = "30000")
    private Duration maxReconnectDelay = Duration.ofSeconds(30);

    @UriParam(label = "consumer,advanced", defaultValue = "30000")
    private Duration auditInterval = Duration.ofSeconds(30);

    @UriParam(label = "consumer,advanced", defaultValue = "600000")
    private Duration idleAuditInterval = Duration.ofMinutes(10);

    @UriParam(label = "consumer,advanced", defaultValue = "75000")
    private Duration watchdogLimit = Duration.ofSeconds(75);

    public String getTypes() {
        return types;
    }

    /**
     * Which events are delivered, with commas between them: event types such as chat.markedRead or group.changed,
     * change types such as participantAdded, and whole families such as message.*; unknown stands for kinds that this
     * version does not know. Unset, all. An event that is left out still moves the position.
     */
    public void setTypes(String types) {
        this.types = OptionText.present(types, null);
    }

    public boolean isAttachments() {
        return attachments;
    }

    /**
     * Whether the files of a message hang on its exchange as Camel attachments, under names that are safe and used once. A file
     * is downloaded when it is opened, up to maxSize, and waited for up to readyTimeout when the vendor does not have it yet.
     * Behind a webhook it needs the token as well.
     */
    public void setAttachments(boolean attachments) {
        this.attachments = attachments;
    }

    public String getStartFrom() {
        return startFrom;
    }

    /**
     * Where the first start begins: latest (events that happen from then on), earliest (everything that the service
     * still holds), or a sequence (what comes after it). Not used once a position is stored. With Camel's resume strategy
     * over Kafka in the route the first start cannot be latest.
     */
    public void setStartFrom(String startFrom) {
        this.startFrom = OptionText.present(startFrom, LATEST);
    }

    public StateRepository<String, String> getOffsetRepository() {
        return offsetRepository;
    }

    /**
     * Where the position is kept, so that a restart goes on after the last completed event: for example an
     * io.github.camelimessage.component.imessage.offset.FileOffsetRepository, or for several nodes an
     * io.github.camelimessage.component.imessage.offset.JdbcOffsetRepository. The consumer starts and stops it. The
     * alternative is resumable(...) in the route. With neither, the position is kept in memory only.
     */
    public void setOffsetRepository(StateRepository<String, String> offsetRepository) {
        this.offsetRepository = offsetRepository;
    }

    public String getOffsetKey() {
        return offsetKey;
    }

    /**
     * The key of the position in the offsetRepository, or in the store of the resume strategy. By default made of
     * provider and address, or of projectId and line, and of the name of the account, so that every node that consumes the
     * account uses the same. Set it where several consumers share a store, or where accounts without names share an address.
     * An account adds its name to a key of the component, and a route from all lines the instance id of each to any key.
     */
    public void setOffsetKey(String offsetKey) {
        this.offsetKey = OptionText.present(offsetKey, null);
    }

    public int getMaxInFlight() {
        return maxInFlight;
    }

    /**
     * How many exchanges may be under way at once. With 1, one follows the other. With more, the events of one chat
     * still follow each other, and the consumer uses up to as many threads.
     */
    public void setMaxInFlight(int maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    public boolean isBreakOnFirstError() {
        return breakOnFirstError;
    }

    /**
     * What an exchange that failed means. false: it is told to the exception handler, and the next event follows. true:
     * consuming stops there, and after reconnectDelay the event is delivered again, and all that follow; what had
     * completed beyond it is not repeated.
     */
    public void setBreakOnFirstError(boolean breakOnFirstError) {
        this.breakOnFirstError = breakOnFirstError;
    }

    public Ordering getOrdering() {
        return ordering;
    }

    /**
     * LIVE delivers an event as soon as a live stream brings it, in order for each kind of event of a chat. STRICT delivers
     * events in the order of the log, somewhat later. With both, an event that comes after the position has passed it is
     * late: it is delivered out of order, with a warning.
     */
    public void setOrdering(Ordering ordering) {
        this.ordering = ordering;
    }

    public CursorRejectedPolicy getOnCursorRejected() {
        return onCursorRejected;
    }

    /**
     * What to do when the service no longer knows the position, or not yet. FAIL ends the consumer; EARLIEST goes on
     * with everything that the service still holds; LATEST goes on with what happens from then on. The exception
     * handler is told in each case.
     */
    public void setOnCursorRejected(CursorRejectedPolicy onCursorRejected) {
        this.onCursorRejected = onCursorRejected;
    }

    public Duration getReconnectDelay() {
        return reconnectDelay;
    }

    /**
     * The wait before the first attempt to connect again, in milliseconds or as 500ms; it doubles with every failure up
     * to maxReconnectDelay. Also the wait after a failed write of the position, and after a failed exchange with
     * breakOnFirstError.
     */
    public void setReconnectDelay(Duration reconnectDelay) {
        this.reconnectDelay = reconnectDelay;
    }

    public Duration getMaxReconnectDelay() {
        return maxReconnectDelay;
    }

    /**
     * The longest wait between two attempts, in milliseconds or as 30s; not less than reconnectDelay.
     */
    public void setMaxReconnectDelay(Duration maxReconnectDelay) {
        this.maxReconnectDelay = maxReconnectDelay;
    }

    public Duration getAuditInterval() {
        return auditInterval;
    }

    /**
     * How long after one look into the log the next one comes while live streams have brought events that no look has
     * shown yet. What a live stream has lost is found then. An event that the look leaves out, and that comes after the
     * position has passed it, is late: it is delivered all the same, with a warning.
     */
    public void setAuditInterval(Duration auditInterval) {
        this.auditInterval = auditInterval;
    }

    public Duration getIdleAuditInterval() {
        return idleAuditInterval;
    }

    /**
     * How long after one look into the log the next one comes while live streams bring nothing.
     */
    public void setIdleAuditInterval(Duration idleAuditInterval) {
        this.idleAuditInterval = idleAuditInterval;
    }

    public Duration getWatchdogLimit() {
        return watchdogLimit;
    }

    /**
     * Silence after which a stream is taken for dead, and time without a connection, or with replays of the log that fail,
     * after which the consumer is not healthy. A log that ends before the position has to say so for as long until that
     * counts as rejected. The service gives a sign of life about every 30 seconds.
     */
    public void setWatchdogLimit(Duration watchdogLimit) {
        this.watchdogLimit = watchdogLimit;
    }
}
