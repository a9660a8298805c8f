// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import org.apache.camel.main.Main;

/** The Camel application of a worker. It needs only Kafka: the bridge sends its answers. */
final class WorkerApplication implements AutoCloseable {

    private final Main camel = new Main();

    WorkerApplication(String brokers) {
        camel.configure().addRoutesBuilder(new WorkerRoute());
        camel.addOverrideProperty("camel.main.name", "worker");
        camel.addOverrideProperty("camel.component.kafka.brokers", brokers);
        camel.start();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
