// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.offset.PositionLostException;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routes of nodes that keep the position of one account in one database. */
abstract class JdbcRouteSuite extends JdbcSuite {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final List<Node> nodes = new ArrayList<>();
    private IMessageSimulator simulator;
    private Person alice;
    private String chat;

    @BeforeEach
    void startSimulator() {
        simulator =
                IMessageSimulator.builder().heartbeat(Duration.ofMillis(200)).start();
        alice = simulator.person("alice@example.com");
        chat = alice.openChat();
    }

    @AfterEach
    void stopAll() {
        nodes.forEach(Node::close);
        nodes.clear();
        simulator.close();
    }

    @Test
    void aNodeThatLostThePositionReportsItOnceAndNothingIsLost() throws Exception {
        Node one = start(dataSource);
        say(5);
        awaitSaved();
        long taken = head();

        Node other = start(dataSource);
        say(5);
        awaitSaved();
        await().atMost(SOON).untilAsserted(() -> assertThat(one.told).isNotEmpty());
        say(5);
        awaitSaved();
        awaitSeen(one, 1, head());
        awaitSeen(other, taken + 1, head());

        assertThat(one.told).singleElement().satisfies(failure -> assertThat(failure)
                .isInstanceOf(PositionLostException.class)
                .hasMessageStartingWith("Another instance owns the position " + Node.KEY + ": "));
        assertThat(one.words)
                .containsExactly("This consumer has lost its position to another one and no longer"
                        + " saves it; it still"
                        + " delivers events");
        assertThat(one.health().getState()).isEqualTo(State.DOWN);
        assertThat(one.health().getDetails()).containsEntry("error.class", "PositionLostException");
        assertThat(other.told).isEmpty();
        assertThat(other.health().getState()).isEqualTo(State.UP);
        List<Long> all = new ArrayList<>(one.seen);
        all.addAll(other.seen);
        assertThat(new TreeSet<>(all))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head()).boxed().toList());
        assertThat(all).as("repeated: events that both got").hasSize((int) (head() + head() - taken));
    }

    @Test
    void aNodeThatLostThePositionDoesNotPutItBackWhenItStops() throws Exception {
        Node one = start(dataSource);
        say(5);
        awaitSaved();
        Node other = start(dataSource);
        other.context.getRouteController().suspendRoute("events");
        long saved = head();
        say(5);
        awaitSeen(one, 1, head());
        await().atMost(SOON).untilAsserted(() -> assertThat(one.told).isNotEmpty());
        one.close();
        assertThat(saved()).isEqualTo(Long.toString(saved));

        other.context.getRouteController().resumeRoute("events");
        awaitSeen(other, saved + 1, head());
        awaitSaved();
        other.close();
        long stopped = head();
        say(2);
        Node third = start(dataSource);
        awaitSeen(third, stopped + 1, head());
    }

    /** A node that loses the database reports that first, and the lost position after it is back. */
    @Test
    void aTakeoverDuringAnOutageIsReportedToo() throws Exception {
        TroubledDataSource link = new TroubledDataSource(dataSource);
        Node one = start(link);
        say(5);
        awaitSaved();
        long taken = head();
        link.failing = "prepareStatement";
        say(5);
        await().atMost(SOON).untilAsserted(() -> assertThat(one.told).hasSize(1));
        Node other = start(dataSource);
        awaitSaved();
        link.failing = "";

        await().atMost(SOON).untilAsserted(() -> assertThat(one.told).hasSize(2));
        assertThat(one.told).first().satisfies(failure -> assertThat(failure)
                .isNotInstanceOf(PositionLostException.class)
                .hasMessageContaining("The table imessage_offsets cannot be used"));
        assertThat(one.told).last().satisfies(failure -> assertThat(failure).isInstanceOf(PositionLostException.class));
        awaitSeen(one, 1, head());
        awaitSeen(other, taken + 1, head());
    }

    @Test
    void aRowThatWasRemovedDuringAnOutageIsReportedToo() throws Exception {
        TroubledDataSource link = new TroubledDataSource(dataSource);
        Node one = start(link);
        say(5);
        awaitSaved();
        link.failing = "prepareStatement";
        say(5);
        await().atMost(SOON).untilAsserted(() -> assertThat(one.told).hasSize(1));
        execute("DELETE FROM imessage_offsets");
        link.failing = "";

        await().atMost(SOON).untilAsserted(() -> assertThat(one.told).hasSize(2));
        assertThat(one.told).last().satisfies(failure -> assertThat(failure)
                .isInstanceOf(PositionLostException.class)
                .hasMessageContaining("was removed from the table imessage_offsets"));
        awaitSeen(one, 1, head());
    }

    @Test
    void anOutageOfTheDatabaseIsReportedOnceAndNothingIsLost() throws Exception {
        Node one = start(dataSource);
        say(5);
        awaitSaved();
        database.kill();
        try {
            for (int i = 0; i < 5; i++) {
                say(2);
                awaitSeen(one, 1, head());
                await().atMost(SOON).untilAsserted(() -> assertThat(one.told).hasSize(1));
            }
            assertThat(one.health().getState()).isEqualTo(State.DOWN);
        } finally {
            database.start();
        }
        awaitSaved();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(one.health().getState()).isEqualTo(State.UP));
        assertThat(one.words)
                .containsExactly(
                        "The position cannot be saved. The save is retried, and events are" + " still delivered");
        assertThat(one.told).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessageContaining("imessage_offsets"));
        one.close();
        assertThat(one.told).hasSize(1);
        long stopped = head();
        say(2);
        Node next = start(dataSource);
        awaitSeen(next, stopped + 1, head());
        assertThat(one.seen).as("no repeats").hasSize((int) stopped);
    }

    @Test
    void aRouteThatStartsDuringAnOutageOfTheDatabaseFailsAndLosesNothing() throws Exception {
        Node one = start(dataSource);
        say(5);
        awaitSaved();
        one.close();
        long stopped = head();
        database.kill();
        try {
            say(5);
            assertThatThrownBy(() -> start(dataSource))
                    .hasStackTraceContaining("There is no connection to the database of the table imessage_offsets");
        } finally {
            database.start();
        }

        Node next = start(dataSource);
        awaitSeen(next, stopped + 1, head());
        assertThat(next.seen).hasSize((int) (head() - stopped));
    }

    private Node start(DataSource itsDatabase) throws Exception {
        Node node = new Node(simulator, offsets(itsDatabase));
        nodes.add(node);
        node.start();
        return node;
    }

    private void say(int count) {
        for (int i = 0; i < count; i++) {
            alice.sendText(chat, "text " + i);
        }
    }

    private long head() {
        return simulator.world().log().head();
    }

    /** Waits until the node has got exactly these, each at least once. */
    private static void awaitSeen(Node node, long first, long last) {
        Long[] expected = LongStream.rangeClosed(first, last).boxed().toArray(Long[]::new);
        await().atMost(SOON).untilAsserted(() -> assertThat(node.seen).containsOnly(expected));
    }

    /** Waits until all events are done, and their position is saved. */
    private void awaitSaved() {
        await().atMost(SOON).untilAsserted(() -> assertThat(saved()).isEqualTo(Long.toString(head())));
    }

    private String saved() throws Exception {
        List<String> values = query("SELECT state_value FROM imessage_offsets");
        return values.isEmpty() || values.get(0) == null ? null : values.get(0).split(";")[0];
    }
}
