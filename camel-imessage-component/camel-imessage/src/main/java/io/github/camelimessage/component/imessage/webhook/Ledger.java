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
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile RuntimeException failure;

    Ledger(IdempotentRepository repository) {
        this.repository = repository;
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

    /** @throws RuntimeException when the repository does not answer; the event is nobody's then */
    Claim claim(Exchange http, String id) {
        if (!underWay.add(id)) {
            return Claim.UNDER_WAY;
        }
        boolean isMine = false;
        try {
            isMine = !repository.contains(http, id);
            failure = null;
            return isMine ? Claim.MINE : Claim.DONE;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            if (!isMine) {
                underWay.remove(id);
            }
        }
    }

    /** Never fails: the work is done, and a repeat because of this would do it again for certain. */
    void completed(Exchange http, String id) {
        try {
            repository.add(http, id);
            repository.confirm(http, id);
        } catch (RuntimeException e) {
            failure = e;
            LOG.warn(
                    "An event was processed, but its id could not be stored ({}): if it is delivered once more, it is processed once more",
                    e.getClass().getName());
        } finally {
            underWay.remove(id);
        }
    }

    void failed(String id) {
        underWay.remove(id);
    }

    int inFlight() {
        return underWay.size();
    }

    /**
     * Why the repository cannot be used; null when it can. One that failed is tried again here: where the vendor is kept away
     * from a node that is not healthy, no delivery would ever find that it works again.
     */
    RuntimeException failure() {
        if (failure != null) {
            try {
                repository.contains(PROBE);
                repository.add(PROBE);
                repository.remove(PROBE);
                failure = null;
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        return failure;
    }
}
