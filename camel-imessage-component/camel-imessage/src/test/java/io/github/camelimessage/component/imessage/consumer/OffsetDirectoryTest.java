// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.component.imessage.offset.PositionLostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The directory of the offset file is taken away while a route runs, as by an unmount. */
@DisabledOnOs(OS.WINDOWS)
class OffsetDirectoryTest extends EventSuite {

    private Path file;
    private DefaultCamelContext context;

    @BeforeEach
    void startRoute() throws Exception {
        file = directory.resolve("mount/offsets");
        context = context();
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        registry.register(registry.resolveById("consumers"));
        context.getRegistry().bind("offsets", new FileOffsetRepository(file));
        start(context, route("startFrom=earliest&offsetRepository=#offsets&offsetKey=mine", exchange -> {}));
        say(2);
        awaitStored();
        Files.move(file.getParent(), directory.resolve("away"));
    }

    private void awaitStored() {
        await().atMost(SOON).until(() -> {
            String stored = new FileOffsetRepository(file).getState("mine");
            return (stored + ";").startsWith(head() + ";"); // behind it is what identifies the event there
        });
    }

    private void awaitTold(String text) {
        await().atMost(SOON).until(() -> told.stream()
                .anyMatch(failure -> failure.getMessage().contains(text)));
        await().atMost(SOON).until(() -> health(context) == HealthCheck.State.DOWN);
    }

    private static HealthCheck.State health(DefaultCamelContext context) {
        Collection<HealthCheck.Result> all = HealthCheckHelper.invokeReadiness(context, "full");
        return all.stream()
                .filter(result -> result.getCheck().getId().equals("consumer:events"))
                .findFirst()
                .orElseThrow()
                .getState();
    }

    @Test
    void itIsReportedAndThePositionIsSavedWhenTheDirectoryIsBack() throws Exception {
        say(3);
        awaitReceived(5);
        awaitTold("The directory of the offset file");
        assertThat(file.getParent()).doesNotExist();

        Files.move(directory.resolve("away"), file.getParent());
        awaitStored();
        await().atMost(SOON).until(() -> health(context) == HealthCheck.State.UP);
    }

    @Test
    void aLockThatAnotherProcessTookIsKeptThereAndThatIsReported() throws Exception {
        FileOffsetRepository other = new FileOffsetRepository(file);
        other.start();
        other.setState("mine", "of the other");
        say(3);
        awaitReceived(5);
        awaitTold("Another consumer or process holds the lock");
        assertThat(other.getState("mine")).isEqualTo("of the other");

        other.stop();
        awaitStored();
    }

    @Test
    void aLockThatWasTakenAfterTheFirstFailureIsReportedToo() throws Exception {
        say(3);
        awaitReceived(5);
        awaitTold("The directory of the offset file");
        FileOffsetRepository other = new FileOffsetRepository(directory.resolve("prepared/offsets"));
        other.start();
        Files.move(directory.resolve("prepared"), file.getParent());

        awaitTold("Another consumer or process holds the lock");
        assertThat(told).hasSize(2).last().satisfies(failure -> assertThat(failure)
                .isInstanceOf(PositionLostException.class));
        other.stop();
        awaitStored();
    }
}
