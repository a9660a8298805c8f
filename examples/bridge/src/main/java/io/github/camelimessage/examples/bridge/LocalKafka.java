// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker in this process, reachable from this machine only. It has its data in a directory and a fixed address,
 * so that it can be restarted.
 */
final class LocalKafka implements AutoCloseable {

    private static final int START_ATTEMPTS = 3;

    static {
        // A failing broker would otherwise end the whole process.
        Exit.Procedure refuse = (status, message) -> {
            throw new IllegalStateException("The Kafka broker gave up: " + message);
        };
        Exit.setExitProcedure(refuse);
        Exit.setHaltProcedure(refuse);
    }

    private final Properties settings;
    private final String address;
    private KafkaRaftServer server;

    private LocalKafka(Path directory, int brokerPort, int controllerPort) throws Exception {
        address = "localhost:" + brokerPort;
        settings = settings(directory, address, controllerPort);
        new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(directory.toString())
                .addDirectory(directory.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
    }

    /** Starts a broker with its data in a subdirectory of this one. */
    static LocalKafka start(Path parent) throws Exception {
        for (int attempt = 1; ; attempt++) {
            LocalKafka kafka = new LocalKafka(parent.resolve("kafka-" + attempt), freePort(), freePort());
            try {
                kafka.start();
                return kafka;
            } catch (Exception e) {
                // Another program may have taken the port that was free a moment ago.
                kafka.stop();
                if (attempt == START_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    String address() {
        return address;
    }

    void start() {
        server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
    }

    void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** One node that is broker and controller, with few threads and little memory. */
    private static Properties settings(Path directory, String address, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("listeners", "PLAINTEXT://" + address + ",CONTROLLER://localhost:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        settings.setProperty("log.dirs", directory.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("num.network.threads", "1");
        settings.setProperty("num.io.threads", "2");
        settings.setProperty("background.threads", "1");
        settings.setProperty("num.recovery.threads.per.data.dir", "1");
        settings.setProperty("log.cleaner.threads", "1");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        settings.setProperty("log.index.size.max.bytes", "65536");
        settings.setProperty("socket.request.max.bytes", "1048576");
        settings.setProperty("controlled.shutdown.enable", "false");
        return settings;
    }

    /** Below the range (from 32768 on Linux) of outgoing connections, one of which could take it during a restart. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }
}
