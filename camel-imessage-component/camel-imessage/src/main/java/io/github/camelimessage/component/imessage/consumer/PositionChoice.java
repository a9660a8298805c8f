// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.offset.JdbcSecretRepository;
import org.apache.camel.Consumer;
import org.apache.camel.resume.ResumeStrategy;
import org.apache.camel.spi.StateRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses where a consumer saves its position when it starts, and reserves it for this consumer until it stops. */
final class PositionChoice {

    private static final Logger LOG = LoggerFactory.getLogger(IMessageConsumer.class);

    private final OffsetClaims claims;
    private final MemoryPositions memory;
    private Object claimed;
    private String key;

    PositionChoice(OffsetClaims claims, MemoryPositions memory) {
        this.claims = claims;
        this.memory = memory;
    }

    /**
     * @param strategy that of the route; null for none
     * @param consumer its name, for the log
     * @throws IllegalArgumentException if there are two places, or the key is missing
     * @throws IllegalStateException if another consumer uses the place
     */
    PositionStore open(ConsumerSettings settings, ResumeStrategy strategy, Consumer consumer)
            throws NoSuchMethodException {
        StateRepository<String, String> repository = repository(settings, strategy, consumer);
        if (strategy == null && repository == null) {
            LOG.warn(
                    "{} keeps its position in memory only: after a restart of the application it starts"
                            + " at startFrom={}. Set the option offsetRepository to continue after the last"
                            + " completed event",
                    consumer,
                    settings.startFrom());
            return memory;
        }
        if (strategy != null && repository != null) {
            throw new IllegalArgumentException(
                    "This route has resumable(...) and the option offsetRepository: remove one of the two");
        }
        if (settings.offsetKey() == null) {
            throw new IllegalArgumentException(
                    "Set the option offsetKey: with a client of your own the address is not known, so it"
                            + " cannot be the key of the position");
        }
        if (repository instanceof JdbcSecretRepository) {
            throw new IllegalArgumentException("The offsetRepository is a JdbcSecretRepository, which lets every"
                    + " node overwrite a position. Use a JdbcOffsetRepository");
        }
        claim(strategy == null ? repository : strategy, settings.offsetKey());
        return strategy == null
                ? new RepositoryPositions(repository, settings.offsetKey())
                : positions(strategy, settings);
    }

    private static PositionStore positions(ResumeStrategy strategy, ConsumerSettings settings)
            throws NoSuchMethodException {
        return KafkaPositions.isFor(strategy)
                ? new KafkaPositions(
                        strategy,
                        settings.offsetKey(),
                        settings.startPosition(),
                        settings.tail().watchdogLimit())
                : new StrategyPositions(strategy, settings.offsetKey());
    }

    /** The strategy of a route overrides the component's default repository. */
    private static StateRepository<String, String> repository(
            ConsumerSettings settings, ResumeStrategy strategy, Consumer consumer) {
        boolean givesWay =
                strategy != null && settings.offsetRepository() != null && settings.isOffsetRepositoryInherited();
        if (givesWay) {
            LOG.info(
                    "{} saves its position with resumable(...), not in the offsetRepository of the" + " component",
                    consumer);
        }
        return givesWay ? null : settings.offsetRepository();
    }

    private void claim(Object kept, String offsetKey) {
        claims.claim(kept, offsetKey);
        claimed = kept;
        key = offsetKey;
    }

    void close() {
        if (claimed != null) {
            claims.release(claimed, key);
            claimed = null;
        }
    }
}
