// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.simulator.IMessageSimulator;

/** A simulator in this process with a group of four in it, one of them the local account; nobody takes its webhooks. */
record Server(IMessageSimulator simulator, Target target) implements AutoCloseable {

    static Server start() {
        IMessageSimulator simulator =
                IMessageSimulator.builder().token("benchmark").start();
        String group = simulator.person("alice@example.com").createGroup("bob@example.com", "+15551234567");
        return new Server(
                simulator,
                new Target(
                        null,
                        null,
                        simulator.grpcAddress(),
                        simulator.httpAddress(),
                        simulator.linqAddress(),
                        simulator.token(),
                        group,
                        simulator.linq().chatId(group)));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
