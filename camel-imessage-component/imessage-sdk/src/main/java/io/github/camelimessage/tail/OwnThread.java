// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Runs what it is given on the thread that waits for it. */
final class OwnThread implements Executor {

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private boolean over;

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** @param interrupted called after an interrupt while there was nothing to do */
    void runUntil(CompletionStage<?> end, Consumer<InterruptedException> interrupted) {
        end.whenComplete((nothing, failure) -> tasks.add(() -> over = true));
        while (!over) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
                interrupted.accept(e);
            }
        }
    }
}
