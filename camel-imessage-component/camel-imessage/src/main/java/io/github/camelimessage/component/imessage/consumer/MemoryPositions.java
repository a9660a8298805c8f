// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.Checkpoint;

/** Keeps the position as long as the endpoint exists: Camel creates a new consumer each time a route is started. */
public final class MemoryPositions implements PositionStore {

    private volatile Checkpoint checkpoint;

    @Override
    public Checkpoint load() {
        return checkpoint;
    }

    @Override
    public void save(Checkpoint newest) {
        checkpoint = newest;
    }
}
