// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.Checkpoint;

/** Where a consumer keeps its position. */
interface PositionStore {

    /**
     * @return null when there is none yet
     * @throws IllegalStateException when what is there is no position: guessing could lose events
     */
    Checkpoint load() throws Exception;

    void save(Checkpoint checkpoint) throws Exception;
}
