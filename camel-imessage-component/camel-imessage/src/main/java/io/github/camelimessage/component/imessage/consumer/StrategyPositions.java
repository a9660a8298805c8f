// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.Checkpoint;
import org.apache.camel.resume.Offset;
import org.apache.camel.resume.OffsetKey;
import org.apache.camel.resume.ResumeStrategy;
import org.apache.camel.support.resume.OffsetKeys;
import org.apache.camel.support.resume.Offsets;

/**
 * Saves the position with the strategy of the route's {@code resumable(...)}: the number only. The Resume EIP saves it
 * too, but not for events that were filtered out, nor for failures that were handled.
 */
record StrategyPositions(ResumeStrategy strategy, String key) implements PositionStore {

    /** What is there when {@code loadCache()} returns counts as everything: so Camel's interface defines it. */
    @Override
    public Checkpoint load() throws Exception {
        strategy.loadCache();
        Long position = IMessageResumeAdapter.of(strategy).position(key);
        return position == null ? null : Checkpoint.at(position);
    }

    @Override
    public void save(Checkpoint checkpoint) throws Exception {
        OffsetKey<?> offsetKey = OffsetKeys.unmodifiableOf(key);
        Offset<?> offset = Offsets.of(checkpoint.position());
        strategy.updateLastOffset(offsetKey, offset);
        IMessageResumeAdapter.of(strategy).add(offsetKey, offset);
    }
}
