// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.Checkpoint;
import org.apache.camel.spi.StateRepository;

/** Keeps the position in the option offsetRepository. */
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
                    "The offsetRepository holds under the key '" + key + "' what is no position: '" + text
                            + "'. Put a sequence there, or set another offsetKey to begin with startFrom",
                    e);
        }
    }

    @Override
    public void save(Checkpoint checkpoint) {
        repository.setState(key, checkpoint.toString());
    }
}
