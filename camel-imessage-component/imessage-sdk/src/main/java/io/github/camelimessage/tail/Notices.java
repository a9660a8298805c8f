// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a handler is only told. It may do anything then, so it is told without the lock under which the notice was made. */
final class Notices {

    private final List<Runnable> waiting = new ArrayList<>();

    /** Under the lock. */
    void add(Runnable notice) {
        waiting.add(notice);
    }

    /** Under the lock. */
    List<Runnable> takeAll() {
        List<Runnable> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    /**
     * Without the lock. A handler that fails when it is told of trouble is no reason to end.
     *
     * @param failed told of what a notice threw
     */
    static void tell(List<Runnable> notices, Consumer<Throwable> failed) {
        for (Runnable notice : notices) {
            try {
                notice.run();
            } catch (RuntimeException | Error e) {
                failed.accept(e);
            }
        }
    }
}
