// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tracks which events are done, and which are in flight here. An id is saved in the repository after its exchange
 * completed and not before: if the process dies in between, the vendor's next attempt is processed.
 */
final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /** An id that no event has. */
    private static final String PROBE = "imessage-health-check";

    private final IdempotentRepository repository;
    private final EventKeys keys;
    private final boolean holdsBareIds;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile Throwable failure;

    /**
     * @param holdsBareIds whether the repository may have ids without the path before them, as earlier versions saved
     *     them
     */
    Ledger(IdempotentRepository repository, EventKeys keys, boolean holdsBareIds) {
        this.repository = repository;
        this.keys = keys;
        this.holdsBareIds = holdsBareIds;
    }

    /** The state of an event. */
    enum Claim {
        /** New: the caller must call {@link #completed} or {@link #failed}. */
        MINE,
        /** It was processed before. */
        DONE,
        /** It is being processed. */
        UNDER_WAY
    }

    /**
     * @throws RuntimeException if the repository does not answer; the event is then not claimed
     * @throws Error the same: a class that a repository needs may be missing
     */
    Claim claim(Exchange http, String id) {
        String key = keys.key(id);
        if (!underWay.add(key)) {
            return Claim.UNDER_WAY;
        }
        boolean isMine = false;
        try {
            isMine = !isStored(http, id, key);
            failure = null;
            return isMine ? Claim.MINE : Claim.DONE;
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            if (!isMine) {
                underWay.remove(key);
            }
        }
    }

    private boolean isStored(Exchange http, String id, String key) {
        return repository.contains(http, key) || holdsBareIds && EventKeys.isPlain(id) && repository.contains(http, id);
    }

    /** Never throws: the work is done, and a failure would cause a retry that repeats it. */
    void completed(Exchange http, String id) {
        String key = keys.key(id);
        try {
            repository.add(http, key);
            repository.confirm(http, key);
        } catch (RuntimeException | Error e) {
            failure = e;
            LOG.warn(
                    "An event was processed, but its id could not be saved ({}): if the vendor delivers"
                            + " it again, it is processed again",
                    e.getClass().getName());
        } finally {
            underWay.remove(key);
        }
    }

    void failed(String id) {
        underWay.remove(keys.key(id));
    }

    int inFlight() {
        return underWay.size();
    }

    /**
     * Why the repository cannot be used; null if it can. One that failed is retried here: if the load balancer
     * keeps the vendor away from a node that is DOWN, no delivery would find that it works again.
     */
    Throwable failure() {
        if (failure != null) {
            try {
                repository.contains(PROBE);
                repository.add(PROBE);
                repository.remove(PROBE);
                failure = null;
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }
        return failure;
    }
}
