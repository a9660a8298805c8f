// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners what the log does not keep. */
public final class Signals {
    private final List<Consumer<Signal>> listeners = new CopyOnWriteArrayList<>();

    Signals() {}

    /**
     * Calls back for each signal, on the thread that made it and in the order of the world: the listener must return at
     * once.
     *
     * @return ends the subscription
     */
    public Runnable listen(Consumer<Signal> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void emit(Signal signal) {
        listeners.forEach(listener -> listener.accept(signal));
    }
}
