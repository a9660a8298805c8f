// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Notifies listeners of changes that are not logged. */
public final class Signals {
    private final List<Consumer<Signal>> listeners = new CopyOnWriteArrayList<>();

    Signals() {}

    /**
     * Calls back for each signal, on the thread that made it and in the order of the changes. The listener must return
     * at once.
     *
     * @return closes the subscription
     */
    public Runnable listen(Consumer<Signal> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void emit(Signal signal) {
        listeners.forEach(listener -> listener.accept(signal));
    }
}
