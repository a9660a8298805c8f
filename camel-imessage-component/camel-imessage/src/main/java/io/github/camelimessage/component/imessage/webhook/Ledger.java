// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which events are done, and which are under way here. An id goes into the repository after its exchange completed and not
 * before: a process that dies in between leaves no trace, and the vendor's next attempt is processed.
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

    /** @param holdsBareIds whether there may be ids without the webhook before them, as they were stored at first */
    Ledger(IdempotentRepository repository, EventKeys keys, boolean holdsBareIds) {
        this.repository = repository;
        this.keys = keys;
        this.holdsBareIds = holdsBareIds;
    }

    /** How an event stands. */
    enum Claim {
        /** Nobody has it: it is the caller's, until {@link #completed} or {@link #failed}. */
        MINE,
        /** It was processed before. */
        DONE,
        /** It is being processed. */
        UNDER_WAY
    }

    /**
     * @throws RuntimeException when the repository does not answer; the event is nobody's then
     * @throws Error the same: what a repository is linked with may be missing
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

    /** Never fails: the work is done, and a repeat because of this would do it again for certain. */
    void completed(Exchange http, String id) {
        String key = keys.key(id);
        try {
            repository.add(http, key);
            repository.confirm(http, key);
        } catch (RuntimeException | Error e) {
            failure = e;
            LOG.warn(
                    "An event was processed, but its id could not be stored ({}): if it is delivered once more, it is processed once more",
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
     * Why the repository cannot be used; null when it can. One that failed is tried again here: where the vendor is kept away
     * from a node that is not healthy, no delivery would ever find that it works again.
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
