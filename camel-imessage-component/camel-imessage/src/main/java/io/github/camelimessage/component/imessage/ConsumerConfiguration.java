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

    @UriParam(label = "consumer", defaultValue = "false")
    private boolean shareLines;

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
     * Which events are delivered, separated by commas: event types such as chat.markedRead or group.changed, change
     * types such as participantAdded, and whole families such as message.*; unknown means types that this version does
     * not know. Without it, all. The position counts events that are filtered out too.
     */
    public void setTypes(String types) {
        this.types = OptionText.present(types, null);
    }

    public boolean isAttachments() {
        return attachments;
    }

    /**
     * Whether the files of a message are added to its exchange as Camel attachments, with safe and unique names. A file
     * is downloaded each time it is opened, up to maxSize; if the vendor does not have it yet, opening waits up to
     * readyTimeout. With a webhook the option token is needed too.
     */
    public void setAttachments(boolean attachments) {
        this.attachments = attachments;
    }

    public String getStartFrom() {
        return startFrom;
    }

    /**
     * Where the first start begins: latest (new events only), earliest (everything that the service still has), or a
     * sequence (the events after it). Ignored when a position is saved. With Camel's resume strategy over Kafka in the
     * route the first start cannot be latest.
     */
    public void setStartFrom(String startFrom) {
        this.startFrom = OptionText.present(startFrom, LATEST);
    }

    public StateRepository<String, String> getOffsetRepository() {
        return offsetRepository;
    }

    /**
     * Where the position is saved, so that a restart continues after the last completed event: for example an
     * io.github.camelimessage.component.imessage.offset.FileOffsetRepository, or for several nodes an
     * io.github.camelimessage.component.imessage.offset.JdbcOffsetRepository. The consumer starts and stops it. The
     * alternative is resumable(...) in the route. Without both, the position is kept in memory only.
     */
    public void setOffsetRepository(StateRepository<String, String> offsetRepository) {
        this.offsetRepository = offsetRepository;
    }

    public String getOffsetKey() {
        return offsetKey;
    }

    /**
     * The key of the position in the offsetRepository, or in the store of the resume strategy. By default it is made of
     * the provider and the address, or of projectId and line, and the name of the account, so that all nodes use the
     * same key. Set it if several consumers of one account share a store, or if accounts without names share an
     * address. The name of an account is added to a key that is set on the component, and with line=* the instance id
     * of each line to any key.
     */
    public void setOffsetKey(String offsetKey) {
        this.offsetKey = OptionText.present(offsetKey, null);
    }

    public boolean isShareLines() {
        return shareLines;
    }

    /**
     * Whether several nodes share all lines of a project. Each line is consumed by the node that the cluster service of the
     * Camel context elects for it, and each node has about as many. The offsetRepository must be one that all nodes reach.
     */
    public void setShareLines(boolean shareLines) {
        this.shareLines = shareLines;
    }

    public int getMaxInFlight() {
        return maxInFlight;
    }

    /**
     * The largest number of exchanges in flight. With 1, there is one at a time. With more, there is still one at a
     * time for each chat, and the consumer uses up to as many threads.
     */
    public void setMaxInFlight(int maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    public boolean isBreakOnFirstError() {
        return breakOnFirstError;
    }

    /**
     * What happens when an exchange fails. false: the exception handler is called, the event counts as done, and the
     * next one is delivered. true: the consumer stops there, and after reconnectDelay it delivers the event again, and
     * those after it that had not completed.
     */
    public void setBreakOnFirstError(boolean breakOnFirstError) {
        this.breakOnFirstError = breakOnFirstError;
    }

    public Ordering getOrdering() {
        return ordering;
    }

    /**
     * LIVE delivers an event as soon as a live stream brings it, in order for each kind of event of a chat. STRICT
     * delivers events in the order of the log, somewhat later. With both, an event that arrives when the position is
     * already beyond it is delivered out of order, with a warning.
     */
    public void setOrdering(Ordering ordering) {
        this.ordering = ordering;
    }

    public CursorRejectedPolicy getOnCursorRejected() {
        return onCursorRejected;
    }

    /**
     * What happens when the service rejects the position. FAIL stops the consumer until the route is restarted;
     * EARLIEST continues with the oldest event that the service still has; LATEST continues with new events. The
     * exception handler is called in each case.
     */
    public void setOnCursorRejected(CursorRejectedPolicy onCursorRejected) {
        this.onCursorRejected = onCursorRejected;
    }

    public Duration getReconnectDelay() {
        return reconnectDelay;
    }

    /**
     * The delay before the first attempt to reconnect, in milliseconds or as 500ms. It doubles with every failure up to
     * maxReconnectDelay. Also the delay after a failed save of the position, and after a failed exchange with
     * breakOnFirstError.
     */
    public void setReconnectDelay(Duration reconnectDelay) {
        this.reconnectDelay = reconnectDelay;
    }

    public Duration getMaxReconnectDelay() {
        return maxReconnectDelay;
    }

    /** The longest delay between two attempts to reconnect, in milliseconds or as 30s; not less than reconnectDelay. */
    public void setMaxReconnectDelay(Duration maxReconnectDelay) {
        this.maxReconnectDelay = maxReconnectDelay;
    }

    public Duration getAuditInterval() {
        return auditInterval;
    }

    /**
     * How long after an audit (a replay of the log) the next one starts, if live streams have brought events since
     * then. An audit finds events that live streams have lost. An event that an audit leaves out, and that arrives
     * later, is delivered out of order, with a warning.
     */
    public void setAuditInterval(Duration auditInterval) {
        this.auditInterval = auditInterval;
    }

    public Duration getIdleAuditInterval() {
        return idleAuditInterval;
    }

    /** How long after an audit (a replay of the log) the next one starts, if live streams have brought nothing. */
    public void setIdleAuditInterval(Duration idleAuditInterval) {
        this.idleAuditInterval = idleAuditInterval;
    }

    public Duration getWatchdogLimit() {
        return watchdogLimit;
    }

    /**
     * How long a stream may be silent until its connection is closed; and how long there may be no connection, or
     * replays of the log may fail, until the health check is DOWN. A position counts as rejected when the service has
     * rejected it for this time. The service sends a heartbeat about every 30 seconds.
     */
    public void setWatchdogLimit(Duration watchdogLimit) {
        this.watchdogLimit = watchdogLimit;
    }
}
