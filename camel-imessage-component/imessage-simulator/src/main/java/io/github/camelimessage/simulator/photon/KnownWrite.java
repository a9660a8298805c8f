// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.grpc.Metadata;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A write with a key, and the calls with the same key that wait for its outcome. */
final class KnownWrite {
    private List<Consumer<KnownWrite>> waiting = new ArrayList<>();
    private Object answer;
    private Status status;
    private Metadata trailers;

    /** The answer, or null if the write failed. */
    Object answer() {
        return answer;
    }

    Status status() {
        return status;
    }

    Metadata trailers() {
        return trailers;
    }

    void done(Object message, Status outcome, Metadata outcomeTrailers) {
        List<Consumer<KnownWrite>> toTell;
        synchronized (this) {
            answer = message;
            status = outcome;
            trailers = outcomeTrailers;
            toTell = waiting;
            waiting = null;
        }
        toTell.forEach(one -> one.accept(this));
    }

    /** Calls back when the write is done; at once if it already is. */
    void whenDone(Consumer<KnownWrite> callback) {
        synchronized (this) {
            if (waiting != null) {
                waiting.add(callback);
                return;
            }
        }
        callback.accept(this);
    }
}
