// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import java.io.IOException;

/** A worker as a process, which ends when its standard input is closed. */
final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        try (WorkerApplication worker = new WorkerApplication(arguments[0])) {
            while (System.in.read() >= 0) {
                // The input is ignored.
            }
        }
    }
}
