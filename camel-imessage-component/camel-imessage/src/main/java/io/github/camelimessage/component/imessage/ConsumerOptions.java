// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.consumer.ConsumerSettings;
import io.github.camelimessage.component.imessage.event.EventAttachments;
import io.github.camelimessage.component.imessage.event.EventFilter;
import io.github.camelimessage.component.imessage.event.EventLine;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.tail.FeedOptions;
import io.github.camelimessage.tail.TailOptions;
import java.time.Duration;
import java.util.Locale;

/** Reads the options of a consumer, and refuses invalid ones. */
final class ConsumerOptions {

    private ConsumerOptions() {}

    /**
     * @param line the line whose log it is, or null
     * @param attachments hangs the files of messages on their exchanges, or null for none
     * @param isOffsetRepositoryInherited whether the repository is the component's
     * @throws IllegalArgumentException naming the option that cannot be used, and what to do
     */
    static ConsumerSettings read(
            IMessageConfiguration options,
            EventLine line,
            EventAttachments attachments,
            boolean isOffsetRepositoryInherited) {
        requireGrpc("imessage:events", options);
        return new ConsumerSettings(
                EventFilter.of(options.getTypes(), options.getChatGuid()),
                line,
                attachments,
                options.getStartFrom(),
                options.getOnCursorRejected(),
                options.getMaxInFlight(),
                options.isBreakOnFirstError(),
                tail(options),
                offsetKey(options),
                options.getOffsetRepository(),
                isOffsetRepositoryInherited);
    }

    /** @throws IllegalArgumentException for a transport without streams */
    static void requireGrpc(String consumer, IMessageConfiguration options) {
        if (options.getTransport() == TransportType.HTTP && options.getClient() == null) {
            throw new IllegalArgumentException(
                    consumer + " does not work with transport=HTTP, which has calls but no events. Set"
                            + " transport=GRPC on this endpoint; endpoints in to(...) can still use HTTP");
        }
    }

    private static TailOptions tail(IMessageConfiguration options) {
        FeedOptions feed = feed(options);
        return new TailOptions(
                options.getOrdering(),
                positive("auditInterval", options.getAuditInterval()),
                positive("idleAuditInterval", options.getIdleAuditInterval()),
                feed.reconnectDelay(),
                feed.maxReconnectDelay(),
                feed.watchdogLimit());
    }

    /** The options of reconnecting and of audits. */
    static FeedOptions feed(IMessageConfiguration options) {
        Duration reconnectDelay = positive("reconnectDelay", options.getReconnectDelay());
        Duration maxReconnectDelay = positive("maxReconnectDelay", options.getMaxReconnectDelay());
        if (maxReconnectDelay.compareTo(reconnectDelay) < 0) {
            throw new IllegalArgumentException("maxReconnectDelay must not be less than reconnectDelay, but they are "
                    + maxReconnectDelay + " and " + reconnectDelay);
        }
        return new FeedOptions(
                reconnectDelay, maxReconnectDelay, positive("watchdogLimit", options.getWatchdogLimit()));
    }

    private static Duration positive(String option, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException(option + " must be at least 1 millisecond, but is " + value);
        }
        return value;
    }

    /**
     * The same on all nodes that consume the account in turn.
     *
     * @return null if there is nothing to make a key of
     */
    private static String offsetKey(IMessageConfiguration options) {
        if (options.getOffsetKey() != null) {
            return options.getOffsetKey();
        }
        String named = options.getAccount() == null ? null : "imessage:account:" + Accounts.plain(options.getAccount());
        if (options.getClient() != null) {
            return named;
        }
        String account = (named == null ? "imessage" : named) + ":"
                + options.getProvider().name().toLowerCase(Locale.ROOT) + ":";
        if (options.getProjectId() == null) {
            return account + options.getAddress();
        }
        String line = options.getLine() == null ? "" : ":" + options.getLine();
        return account + "project:" + options.getProjectId() + line; // each line has its own log
    }
}
