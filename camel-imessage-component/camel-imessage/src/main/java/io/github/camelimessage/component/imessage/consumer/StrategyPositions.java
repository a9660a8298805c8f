// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.Checkpoint;
import org.apache.camel.resume.Offset;
import org.apache.camel.resume.OffsetKey;
import org.apache.camel.resume.ResumeStrategy;
import org.apache.camel.support.resume.OffsetKeys;
import org.apache.camel.support.resume.Offsets;

/**
 * Keeps the position with the strategy of the route's {@code resumable(...)}: the number alone. The Resume EIP stores it too,
 * but not for events that the filter left out, nor for failures that were handled.
 */
record StrategyPositions(ResumeStrategy strategy, String key, StartPosition startFrom) implements PositionStore {

    /** camel-kafka's, which returns from {@code loadCache()} before it has read anything, and never tells when it has. */
    private static final String LOADS_IN_BACKGROUND = "org.apache.camel.processor.resume.kafka.";

    /**
     * A strategy has no way of telling that it holds nothing: no position may mean that it has not read its store yet. So
     * that is no reason to skip what has happened.
     *
     * @throws IllegalStateException also when there is no position and {@code startFrom} is the latest event
     */
    @Override
    public Checkpoint load() throws Exception {
        refuseBackgroundLoading();
        strategy.loadCache();
        Long position = adapter().position(key);
        if (position == null && startFrom == StartPosition.LATEST) {
            throw new IllegalStateException(
                    "The resume strategy " + strategy.getClass().getName() + " has no position under the key '" + key
                            + "'. Whether this is the first start cannot be told, and to begin with the latest event could"
                            + " lose all that came before. Set the option startFrom to earliest or to a sequence, or keep"
                            + " the position in an offsetRepository");
        }
        return position == null ? null : Checkpoint.at(position);
    }

    private void refuseBackgroundLoading() throws NoSuchMethodException {
        Class<?> loader = strategy.getClass().getMethod("loadCache").getDeclaringClass();
        if (loader.getName().startsWith(LOADS_IN_BACKGROUND)) {
            throw new IllegalStateException("The resume strategy " + loader.getName()
                    + " reads its store in the background, so the position is not known when the route starts."
                    + " Override its loadCache() with one that returns when all is read, or keep the position in an"
                    + " offsetRepository");
        }
    }

    @Override
    public void save(Checkpoint checkpoint) throws Exception {
        OffsetKey<?> offsetKey = OffsetKeys.unmodifiableOf(key);
        Offset<?> offset = Offsets.of(checkpoint.position());
        strategy.updateLastOffset(offsetKey, offset);
        adapter().add(offsetKey, offset);
    }

    private IMessageResumeAdapter adapter() {
        if (strategy.getAdapter() instanceof IMessageResumeAdapter adapter) {
            return adapter;
        }
        throw new IllegalStateException(
                "The resume strategy " + strategy.getClass().getName()
                        + " did not take the adapter of imessage:events, so the position cannot be read from it");
    }
}
