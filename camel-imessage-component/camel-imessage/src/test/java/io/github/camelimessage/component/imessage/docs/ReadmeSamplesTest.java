// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.TestContext;
import io.github.camelimessage.simulator.DuplicateWrites;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.world.Person;
import io.grpc.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the README says about its samples: they answer everybody, once, and never the account itself. */
@Timeout(240)
@Execution(ExecutionMode.CONCURRENT)
class ReadmeSamplesTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String ACCOUNT = "me@example.com";

    private final IMessageSimulator simulator = IMessageSimulator.builder()
            .ownerAddress(ACCOUNT)
            .duplicateWrites(DuplicateWrites.REJECT)
            .start();
    private final Person alice = simulator.person("alice@example.com");
    private final DefaultCamelContext context = new TestContext();

    @TempDir
    Path classes;

    @BeforeEach
    void connect() {
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setToken(simulator.token());
        options.setStartFrom("earliest");
        options.setTimeout(Duration.ofSeconds(10)); // as the README says for a real service, but sooner
        context.getRegistry().bind("offsets", new MemoryStateRepository());
        context.getPropertiesComponent().addOverrideProperty("account", ACCOUNT);
    }

    @AfterEach
    void close() throws Exception {
        context.close();
        simulator.close();
    }

    @Test
    void anAnswerThatIsRefusedIsSentLater() throws Exception {
        start("answer-${header.CamelIMessageSequence}");
        String chat = alice.openChat();
        simulator.faults().refuse("SendTextMessage", 1, Refusal.unavailable());

        alice.sendText(chat, "Hello?");

        awaitLastMessage(chat, "You said: Hello?");
        assertGoesOn(chat, 2);
    }

    @Test
    void anAnswerWhoseOutcomeIsUnknownIsSentOnce() throws Exception {
        start("answer-${header.CamelIMessageSequence}");
        String chat = alice.openChat();
        simulator.faults().loseAnswer("SendTextMessage", 1);

        alice.sendText(chat, "Hello?");

        awaitLastMessage(chat, "You said: Hello?");
        await().atMost(SOON).untilAsserted(() -> assertThat(simulator.calls().of("SendTextMessage"))
                .hasSize(2));
        assertGoesOn(chat, 2);
    }

    @Test
    void anAnswerThatCanNeverBeSentDoesNotBlockOthers() throws Exception {
        start("answer-${header.CamelIMessageSequence}");
        String chat = alice.openChat();
        simulator.faults().refuse("SendTextMessage", 1, Refusal.of(Status.Code.INVALID_ARGUMENT, "invalidArgument"));

        alice.sendText(chat, "Hello?");

        assertGoesOn(chat, 1);
    }

    @Test
    void whoJoinsIsWelcomedAndTheAccountIsNot() throws Exception {
        start("welcome-${header.CamelIMessageSequence}");
        String group = alice.createGroup("bob@example.com", "dave@example.com");
        alice.remove(group, ACCOUNT);

        alice.add(group, ACCOUNT);
        alice.add(group, "carol@example.com");

        awaitLastMessage(group, "Welcome, carol@example.com!");
        assertThat(simulator.calls().of("SendTextMessage")).hasSize(1);
    }

    private void assertGoesOn(String chat, int answersBefore) {
        alice.sendText(chat, "Still there?");
        awaitLastMessage(chat, "You said: Still there?");
        assertThat(simulator.world().chats().find(chat).lastMessage()).isNotNull();
        assertThat(simulator.calls().of("SendTextMessage")).hasSize(answersBefore + 1);
    }

    private void start(String key) throws Exception {
        Snippet sample = Pages.snippets("java").stream()
                .filter(snippet ->
                        snippet.page().equals("README.md") && snippet.code().contains("simple(\"" + key + "\")"))
                .findFirst()
                .orElseThrow();
        JavaSnippets compiled = new JavaSnippets(List.of(sample), classes);
        assertThat(compiled.compile()).isEmpty();
        context.addRoutes(compiled.load(sample));
        context.start();
    }

    private void awaitLastMessage(String chat, String text) {
        await().atMost(SOON).untilAsserted(() -> {
            var last = simulator.world().chats().find(chat).lastMessage();
            assertThat(last).isNotNull();
            assertThat(last.text()).isEqualTo(text);
        });
    }
}
