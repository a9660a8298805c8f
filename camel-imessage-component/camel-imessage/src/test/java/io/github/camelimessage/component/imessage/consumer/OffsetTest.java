// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Where consuming starts, and where it continues. */
@Execution(ExecutionMode.CONCURRENT)
class OffsetTest extends EventSuite {

    @Test
    void withoutAPositionItBeginsWithWhatHappensFromThenOn() throws Exception {
        say(3);
        DefaultCamelContext context = start("");
        awaitBegun(context);
        long before = head();
        say(2);

        awaitSequences(before + 1, before + 2);
    }

    @Test
    void earliestBeginsWithEverythingThatTheServiceHolds() throws Exception {
        say(3);
        start("startFrom=earliest");

        awaitSequences(1, head());
    }

    @Test
    void aSequenceBeginsAfterIt() throws Exception {
        say(5);
        start("startFrom=" + (head() - 2));

        awaitSequences(head() - 1, head());
    }

    @Test
    void aRestartContinuesAfterTheLastCompletedEvent() throws Exception {
        DefaultCamelContext first = start(withRepository(), route("offsetRepository=#offsets", exchange -> {}));
        awaitBegun(first);
        long before = head();
        say(3);
        awaitReceived(3);
        first.stop();
        say(3);

        start(withRepository(), route("offsetRepository=#offsets", exchange -> {}));

        awaitReceived(6);
        assertThat(sequences()).containsExactly(before + 1, before + 2, before + 3, before + 4, before + 5, before + 6);
    }

    @Test
    void thePositionOfAFirstStartIsStoredBeforeAnyEvent() throws Exception {
        say(4);
        DefaultCamelContext first = start(withRepository(), route("offsetRepository=#offsets", exchange -> {}));
        awaitBegun(first);
        first.stop();
        long before = head();
        say(2);

        start(withRepository(), route("offsetRepository=#offsets&startFrom=earliest", exchange -> {}));

        awaitSequences(before + 1, before + 2);
    }

    @Test
    void aRouteThatIsStoppedAndStartedContinuesWithoutARepository() throws Exception {
        DefaultCamelContext context = start("");
        awaitBegun(context);
        long before = head();
        say(2);
        awaitReceived(2);
        context.getRouteController().stopRoute("events");
        say(2);
        context.getRouteController().startRoute("events");

        awaitReceived(4);
        assertThat(sequences()).containsExactly(before + 1, before + 2, before + 3, before + 4);
    }

    @Test
    void aStoredTextThatIsNoPositionIsRefusedAndKept() {
        FileOffsetRepository repository = fileRepository();
        repository.start();
        repository.setState("mine", "4711 or so");
        repository.stop();

        assertThatThrownBy(() ->
                        start(withRepository(), route("offsetRepository=#offsets&offsetKey=mine", exchange -> {})))
                .hasStackTraceContaining("is not a position: '4711 or so'");
        assertThat(repository.getState("mine")).isEqualTo("4711 or so");
    }

    @Test
    void anEventThatTheFilterLeavesOutMovesThePosition() throws Exception {
        DefaultCamelContext context =
                start(withRepository(), route("offsetRepository=#offsets&types=poll.*", exchange -> {}));
        awaitBegun(context);
        say(3);

        awaitPosition(context, head());
        assertThat(received).isEmpty();
    }

    @Test
    void typesAndChatSelectEvents() throws Exception {
        String group = alice.createGroup("bob@example.com");
        DefaultCamelContext context = start("types=group.changed,message.edited,voted&chatGuid=" + group);
        awaitBegun(context);
        say(1);
        alice.edit(alice.sendText(group, "one"), "two");
        alice.edit(alice.sendText(chat, "one"), "two");
        alice.rename(group, "Friends");

        awaitPosition(context, head());
        assertThat(received)
                .extracting(exchange -> exchange.getMessage().getHeader("CamelIMessageEventType"))
                .containsExactlyInAnyOrder("message.edited", "group.changed");
    }

    @Test
    void blankOptionsOfTheComponentAreAbsent() throws Exception {
        DefaultCamelContext context = withRepository();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setChatGuid("");
        options.setTypes(" ");
        options.setStartFrom(" ");
        options.setOffsetKey("");
        start(context, route("offsetRepository=#offsets", exchange -> {}));
        awaitBegun(context);
        say(2);

        awaitSequences(head() - 1, head());
        awaitPosition(context, head());
        assertThat(options.getStartFrom()).isEqualTo("latest");
        assertThat(fileRepository().getState("")).isNull();
    }

    private DefaultCamelContext withRepository() {
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", fileRepository());
        return context;
    }
}
