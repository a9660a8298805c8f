// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.Checkpoint;

/** Where a consumer saves its position. */
interface PositionStore {

    /**
     * @return null if there is none yet
     * @throws IllegalStateException if the value is not a position: guessing could lose events
     */
    Checkpoint load() throws Exception;

    void save(Checkpoint checkpoint) throws Exception;
}
