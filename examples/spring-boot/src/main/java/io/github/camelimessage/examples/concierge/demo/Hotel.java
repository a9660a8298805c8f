// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import io.github.camelimessage.examples.concierge.ConciergeApplication;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application, which can be stopped and started again, with its memory in one directory. */
final class Hotel implements AutoCloseable {

    private final IMessageSimulator simulator;
    private final Path data;
    private ConfigurableApplicationContext application;

    Hotel(IMessageSimulator simulator, Path data) {
        this.simulator = simulator;
        this.data = data;
    }

    void open() {
        SpringApplication spring = new SpringApplication(ConciergeApplication.class);
        application = spring.run(arguments());
    }

    /** What a user sets for a service of his own, and what keeps a terminal quiet. */
    String[] arguments() {
        return new String[] {
            "--camel.component.imessage.address=" + simulator.grpcAddress(),
            "--camel.component.imessage.token=" + simulator.token(),
            "--camel.component.imessage.tls=false",
            "--camel.component.imessage.start-from=earliest",
            "--camel.component.imessage.reconnect-delay=50ms",
            "--concierge.data=" + data,
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--spring.jmx.enabled=false",
            "--camel.main.warn-on-early-shutdown=false",
            "--logging.level.root=warn"
        };
    }

    String url(String path) {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + path;
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
            application = null;
        }
    }
}
