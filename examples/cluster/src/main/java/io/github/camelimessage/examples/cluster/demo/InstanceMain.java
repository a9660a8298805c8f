// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster.demo;

import io.github.camelimessage.examples.cluster.ConciergeApplication;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The application, which ends with the process that started it: when its standard input is closed. */
final class InstanceMain {

    private static final long STOP_SECONDS = 30;

    private InstanceMain() {}

    public static void main(String[] arguments) throws Exception {
        Thread watch = new Thread(InstanceMain::endWithParent, "parent");
        watch.setDaemon(true);
        watch.start();
        ConciergeApplication.main(arguments);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The input is ignored.
            }
        } catch (IOException e) {
            // Treated like the end of the input.
        }
        CompletableFuture.delayedExecutor(STOP_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
        System.exit(0);
    }
}
