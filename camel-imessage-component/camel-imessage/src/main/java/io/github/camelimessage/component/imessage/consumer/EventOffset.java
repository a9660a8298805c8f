// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.LowWaterMark;
import org.apache.camel.resume.Offset;
import org.apache.camel.resume.OffsetKey;
import org.apache.camel.resume.Resumable;
import org.apache.camel.support.resume.OffsetKeys;
import org.apache.camel.support.resume.Offsets;

/**
 * The offset of an exchange for the Resume EIP. Exchanges may complete in any order, so it is not the event's own
 * sequence but the position below which everything is done once this exchange is. It is computed when it is read.
 */
final class EventOffset implements Resumable {

    private final String key;
    private final LowWaterMark progress;
    private final long sequence;

    EventOffset(String key, LowWaterMark progress, long sequence) {
        this.key = key;
        this.progress = progress;
        this.sequence = sequence;
    }

    @Override
    public OffsetKey<?> getOffsetKey() {
        return OffsetKeys.unmodifiableOf(key);
    }

    @Override
    public Offset<?> getLastOffset() {
        return Offsets.of(progress.positionWithout(sequence));
    }

    @Override
    public String toString() {
        return getLastOffset().getValue().toString();
    }
}
