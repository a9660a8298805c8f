// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import io.github.camelimessage.examples.concierge.ConciergeApplication;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application, which can be stopped and started again, with its data in one directory. */
final class Hotel implements AutoCloseable {

    private final Map<Vendor, IMessageSimulator> accounts;
    private final Path data;
    private final int port;
    private ConfigurableApplicationContext application;

    /** @param accounts the accounts of the application, and the address of the vendor */
    Hotel(Map<Vendor, IMessageSimulator> accounts, Path data) {
        this.accounts = accounts;
        this.data = data;
        this.port = freePort();
    }

    /**
     * The port stays the same after a restart, since a webhook is registered with it. It is below the range (from 32768 on
     * Linux) of outgoing connections, one of which could take it meanwhile.
     */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }

    void open() {
        SpringApplication spring = new SpringApplication(ConciergeApplication.class);
        application = spring.run(arguments());
    }

    /** The settings for the service, and less output on the terminal. */
    String[] arguments() {
        List<String> arguments = new ArrayList<>();
        accounts.forEach((vendor, simulator) -> arguments.addAll(List.of(vendor.account(simulator, port))));
        arguments.addAll(List.of(
                "--spring.profiles.active="
                        + accounts.keySet().stream().map(Vendor::profile).collect(Collectors.joining(",")),
                "--concierge.data=" + data,
                "--server.port=" + port,
                "--spring.main.banner-mode=off",
                "--spring.jmx.enabled=false",
                "--camel.main.warn-on-early-shutdown=false",
                "--logging.level.root=warn"));
        return arguments.toArray(String[]::new);
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
            application = null;
        }
    }
}
