// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * A bridge between iMessage and Kafka: as a demonstration with a simulator and a broker in this process, or, with
 * {@code -Dimessage.address}, {@code IMESSAGE_TOKEN} and {@code -Dkafka.brokers}, between real services until it is ended.
 * With {@code -Dbridge.worker=true} and {@code -Dkafka.brokers} it is a worker that answers.
 */
public final class Bridge {

    private Bridge() {}

    public static void main(String[] args) throws Exception {
        if (Boolean.getBoolean("bridge.worker")) {
            work(System.out);
        } else if (System.getProperty("imessage.address") == null) {
            Demonstration.run(System.out);
        } else {
            run(System.out);
        }
    }

    private static void run(PrintStream out) throws Exception {
        Settings settings = new Settings(
                required("imessage.address"),
                required("imessage.token"),
                Boolean.parseBoolean(System.getProperty("imessage.tls", "true")),
                System.getProperty("bridge.startFrom", "latest"),
                required("kafka.brokers"),
                Path.of(System.getProperty("bridge.directory", "data/imessage-bridge")));
        Topics.create(settings.brokers());
        BridgeApplication bridge = new BridgeApplication(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(bridge::close, "bridge-stop"));
        out.println("The bridge is open between " + settings.address() + " and " + settings.brokers()
                + ". Ctrl-C closes it.");
        new CountDownLatch(1).await();
    }

    private static void work(PrintStream out) throws Exception {
        String brokers = required("kafka.brokers");
        Topics.create(brokers);
        WorkerApplication worker = new WorkerApplication(brokers);
        Runtime.getRuntime().addShutdownHook(new Thread(worker::close, "worker-stop"));
        out.println("A worker answers events at " + brokers + ". Ctrl-C ends it.");
        new CountDownLatch(1).await();
    }

    private static String required(String property) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_'); // a property is visible to other users
        String value = System.getProperty(property, System.getenv(variable));
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A bridge between real services needs -D" + property
                    + " or the environment variable " + variable
                    + " (with imessage.address, imessage.token and kafka.brokers), and a worker needs kafka.brokers");
        }
        return value;
    }
}
