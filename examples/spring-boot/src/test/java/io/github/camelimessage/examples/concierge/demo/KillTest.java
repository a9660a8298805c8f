// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.examples.concierge.ConciergeApplication;
import io.github.camelimessage.simulator.world.MessageState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The application is killed while it replies, as by a power cut of the process. */
@Tag("proof")
class KillTest extends HotelSuite {

    private Process process;

    @AfterEach
    void end() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theNextOneContinuesWhereItStopped(Vendor vendor) throws Exception {
        build(vendor);
        hotel.open(); // Linq delivers what happens once there is a subscription
        hotel.close();
        List<MessageState> questions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            questions.add(ask("Question " + i));
        }
        Duration time = Duration.ofMillis(200); // for the kill
        simulator.faults().delay("SendTextMessage", 40, time);
        simulator.faults().linq().delay("chats.messages.send", 40, time);
        process = startProcess();
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> answered().size() >= 5);

        process.destroyForcibly().waitFor();
        assertThat(answered()).as("replies before the kill").hasSizeBetween(5, 39);
        simulator.faults().clear();
        questions.add(ask("Anybody there?"));
        hotel.open();

        awaitOneReplyEach(questions);
        assertThat(data.resolve("output")).content().doesNotContain(simulator.token());
        closeAndExpectOneReplyEach(questions);
    }

    private Process startProcess() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ConciergeApplication.class.getName()));
        command.addAll(List.of(hotel.arguments()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("output").toFile())
                .start();
    }
}
