// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.Checkpoint;
import org.apache.camel.spi.StateRepository;

/** Saves the position in the option offsetRepository. */
record RepositoryPositions(StateRepository<String, String> repository, String key) implements PositionStore {

    @Override
    public Checkpoint load() {
        String text = repository.getState(key);
        if (text == null) {
            return null;
        }
        try {
            return Checkpoint.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The value in the offsetRepository under the key '" + key + "' is not a position: '" + text
                            + "'. Replace it with a sequence, or set another offsetKey to start at startFrom",
                    e);
        }
    }

    @Override
    public void save(Checkpoint checkpoint) {
        repository.setState(key, checkpoint.toString());
    }
}
