// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.error.IMessageException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceSupport;

/** The status of a webhook, for people: without contents of deliveries, and without secrets. */
@ManagedResource(description = "Webhook of iMessage events")
public final class WebhookStatus extends ServiceSupport {

    private final String webhook;
    private final String account;
    private final IntSupplier inFlight;
    private final LongAdder received = new LongAdder();
    private final LongAdder completed = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder filtered = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder overlapping = new LongAdder();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
    private volatile Instant lastDelivery;
    private volatile String subscriptionId;
    private volatile boolean isUnchecked;
    private volatile IMessageException waiting;

    /** @param account name of the endpoint's account, or null */
    WebhookStatus(String webhook, String account, IntSupplier inFlight) {
        this.webhook = webhook;
        this.account = account;
        this.inFlight = inFlight;
    }

    void received() {
        received.increment();
    }

    /** A delivery with a valid signature. */
    void trusted() {
        lastDelivery = Instant.now();
    }

    void refused(String reason) {
        refused.computeIfAbsent(reason, first -> new LongAdder()).increment();
    }

    void filtered() {
        filtered.increment();
    }

    void duplicate() {
        duplicates.increment();
    }

    void overlapping() {
        overlapping.increment();
    }

    void processed(boolean isFailed) {
        (isFailed ? failed : completed).increment();
    }

    /** @param isUnchecked whether the vendor could not be asked yet */
    void registered(String id, boolean isUnchecked) {
        subscriptionId = id;
        this.isUnchecked = isUnchecked;
    }

    /** Nothing can be received before the vendor has answered. */
    void waiting(IMessageException failure) {
        waiting = failure;
    }

    /** Why the vendor could not register the webhook yet; null if it did, or need not. */
    IMessageException waiting() {
        return waiting;
    }

    boolean isUnchecked() {
        return isUnchecked;
    }

    @ManagedAttribute(description = "The path of the webhook, without its base path")
    public String getWebhook() {
        return webhook;
    }

    @ManagedAttribute(description = "The name of the account; null for the component's own options")
    public String getAccount() {
        return account;
    }

    @ManagedAttribute(description = "The id of the subscription that was created or found at the start; null for none")
    public String getSubscriptionId() {
        return subscriptionId;
    }

    @ManagedAttribute(description = "Requests that arrived")
    public long getReceived() {
        return received.sum();
    }

    @ManagedAttribute(description = "Exchanges that completed")
    public long getCompleted() {
        return completed.sum();
    }

    @ManagedAttribute(description = "Exchanges that failed; the vendor was asked to deliver again")
    public long getFailed() {
        return failed.sum();
    }

    @ManagedAttribute(description = "Events that types or chatGuid filter out")
    public long getFiltered() {
        return filtered.sum();
    }

    @ManagedAttribute(description = "Repeated deliveries of processed events")
    public long getDuplicates() {
        return duplicates.sum();
    }

    @ManagedAttribute(description = "Repeated deliveries of events in flight; the vendor was asked to deliver again")
    public long getOverlapping() {
        return overlapping.sum();
    }

    @ManagedAttribute(description = "Requests that were refused")
    public long getRefused() {
        return refused.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @ManagedAttribute(description = "Requests that were refused, by reason, as REASON=count with commas between")
    public String getRefusedByReason() {
        return refusals().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    /** The same as numbers, in the order of the reasons' names. */
    public Map<String, Long> refusals() {
        Map<String, Long> counts = new TreeMap<>();
        refused.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }

    @ManagedAttribute(description = "Exchanges in flight")
    public int getInFlight() {
        return inFlight.getAsInt();
    }

    @ManagedAttribute(description = "Milliseconds since the last delivery with a valid signature; -1 if there was none")
    public long getLastDeliveryAge() {
        Instant last = lastDelivery;
        return last == null ? -1 : Duration.between(last, Instant.now()).toMillis();
    }
}
