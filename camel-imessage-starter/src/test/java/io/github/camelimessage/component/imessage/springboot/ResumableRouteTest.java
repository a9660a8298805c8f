// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import static io.github.camelimessage.component.imessage.springboot.Runner.configuration;
import static io.github.camelimessage.component.imessage.springboot.Runner.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.consumer.IMessageResumeAdapter;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.resume.TransientResumeStrategy;
import org.apache.camel.resume.cache.ResumeCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A route that saves its position itself, in place of the default file of the starter. */
@Timeout(200)
@Tag("line")
class ResumableRouteTest {

    @TempDir
    Path directory;

    private final ResumeCache<Object> kept = TransientResumeStrategy.createSimpleCache();

    @Test
    void keepsItsPositionAndTheFileIsNotMade() {
        try (IMessageSimulator simulator = IMessageSimulator.builder().start()) {
            Person alice = simulator.person("alice@example.com");
            alice.sendText(alice.openChat(), "Hello");

            with(
                            "spring.application.name=concierge",
                            ".offset-directory=" + directory,
                            ".address=" + simulator.grpcAddress(),
                            ".token=" + simulator.token(),
                            ".tls=false")
                    .withBean(RouteBuilder.class, this::route)
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(configuration(context).getOffsetRepository())
                                .isInstanceOf(FileOffsetRepository.class);
                        await().atMost(Duration.ofSeconds(60))
                                .untilAsserted(() -> assertThat(kept.get("imessage:photon:" + simulator.grpcAddress()))
                                        .isEqualTo(1L));
                        assertThat(directory).isEmptyDirectory();
                    });
        }
    }

    private RouteBuilder route() {
        IMessageResumeAdapter adapter = new IMessageResumeAdapter();
        adapter.setCache(kept);
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?startFrom=earliest")
                        .resumable(new TransientResumeStrategy(adapter))
                        .process(exchange -> {});
            }
        };
    }
}
