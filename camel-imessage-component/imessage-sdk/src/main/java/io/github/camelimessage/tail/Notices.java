// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Notifications for the handler. It may do anything in such a call, so it is called without the lock under which the
 * notice was created.
 */
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
     * Without the lock. A failure of this callback does not end the tail.
     *
     * @param failed called with what a notice threw
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
