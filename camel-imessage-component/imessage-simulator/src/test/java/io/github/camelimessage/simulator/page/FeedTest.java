// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTest extends PageSuite {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Person alice;
    private String chat;

    @BeforeEach
    void open() {
        alice = simulator.person(ALICE);
        chat = alice.openChat();
    }

    @Test
    void sendsAGreetingThePastAndFurtherEvents() throws Exception {
        alice.sendText(chat, "before");
        try (FeedProbe feed = feed(null)) {
            assertThat(feed.await("hello").path("head").asLong()).isEqualTo(1);
            assertThat(feed.await("hello").path("owner").asText()).isEqualTo("owner@example.com");
            sees(feed, 1);
            alice.sendText(chat, "after");
            sees(feed, 2);
            FeedProbe.Received last = feed.all("log").get(1);
            assertThat(last.id()).isEqualTo("2");
            assertThat(last.data().path("type").asText()).isEqualTo("message.received");
            assertThat(last.data().path("detail").asText()).isEqualTo("after");
            assertThat(last.data().path("actor").asText()).isEqualTo(ALICE);
            assertThat(last.data().path("isFromOwner").asBoolean()).isFalse();
        }
    }

    @Test
    void aBrowserThatComesBackMissesNothingAndSeesNothingTwice() throws Exception {
        send(5);
        long last;
        try (FeedProbe feed = feed(null)) {
            sees(feed, 5);
            last = Long.parseLong(feed.all("log").get(4).id());
        }
        send(3);
        try (FeedProbe again = feed(last)) {
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(again.sequences()).containsExactly(6L, 7L, 8L));
            send(1);
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(again.sequences()).containsExactly(6L, 7L, 8L, 9L));
        }
    }

    /** Nothing is queued for a browser that does not read: it reads from the log later. */
    @Test
    void aSlowBrowserGetsEverythingInOrderAndBlocksNoOther() throws Exception {
        int count = 30_000;
        String text = "x".repeat(200);
        try (FeedProbe slow = FeedProbe.openAsleep(client, simulator.pageAddress())) {
            for (int i = 0; i < count; i++) {
                alice.sendText(chat, text);
            }
            try (FeedProbe quick = feed(29_990L)) {
                await().atMost(LIMIT)
                        .untilAsserted(() -> assertThat(quick.sequences()).hasSize(10));
            }
            slow.wake();
            await().atMost(Duration.ofSeconds(90)).until(() -> slow.all("log").size() >= count);
            assertThat(slow.sequences())
                    .isEqualTo(LongStream.rangeClosed(1, count).boxed().toList());
            assertThat(slow.all("world").size())
                    .as("any number of changes is one notification while nothing is read")
                    .isLessThan(count / 10);
        }
    }

    @Test
    void withoutAPositionTheNewestEntriesAreEnough() throws Exception {
        send(600);
        try (FeedProbe feed = feed(null)) {
            await().atMost(LIMIT)
                    .untilAsserted(
                            () -> assertThat(feed.sequences()).hasSize(500).startsWith(101L));
        }
    }

    @Test
    void aGapInTheLogIsReported() throws Exception {
        send(5);
        simulator.world().log().trimBefore(4);
        try (FeedProbe feed = feed(1L)) {
            sees(feed, 2);
            assertThat(feed.sequences()).containsExactly(4L, 5L);
            assertThat(feed.await("trimmed").path("through").asLong()).isEqualTo(3);
        }
    }

    /** The simulator was restarted on the same port. */
    @Test
    void aBrowserOfAnotherWorldStartsFromTheBeginning() throws Exception {
        send(2);
        String id;
        try (FeedProbe feed = feed(4711L)) {
            sees(feed, 2);
            id = feed.await("hello").path("world").asText();
        }
        try (IMessageSimulator other = IMessageSimulator.builder().pagePort(0).start();
                FeedProbe elsewhere = FeedProbe.open(client, other.pageAddress(), null)) {
            assertThat(elsewhere.await("hello").path("world").asText()).isNotEqualTo(id);
        }
    }

    @Test
    void changesOutsideTheLogNotifyToo() throws Exception {
        try (FeedProbe feed = feed(null)) {
            feed.await("world");
            rings(feed, () -> alice.setTyping(chat, true));
            rings(feed, () -> simulator.person(BOB).openChat());
            rings(feed, () -> simulator.world().chats().shareContactInfo(chat));
            assertThat(feed.sequences()).isEmpty();
        }
    }

    @Test
    void theNotificationHasTheNumberOfConnectedClients() throws Exception {
        try (FeedProbe feed = feed(null)) {
            assertThat(feed.await("world").path("connections").asInt()).isZero();
            Runnable gone = simulator.connections().opened(() -> {});
            await().atMost(LIMIT)
                    .untilAsserted(() ->
                            assertThat(last(feed).path("connections").asInt()).isEqualTo(1));
            gone.run();
            await().atMost(LIMIT)
                    .untilAsserted(() ->
                            assertThat(last(feed).path("connections").asInt()).isZero());
            assertThat(last(feed).path("connectionsSoFar").asInt()).isEqualTo(1);
        }
    }

    @Test
    void soManyFeedsAndNoMoreUntilOneIsClosed() throws Exception {
        List<FeedProbe> feeds = new ArrayList<>();
        try {
            for (int i = 0; i < Feeds.MOST; i++) {
                feeds.add(feed(null));
            }
            try (FeedProbe oneTooMany = feed(null)) {
                assertThat(oneTooMany.status()).isEqualTo(503);
            }
            feeds.remove(0).close();
            await().atMost(LIMIT).until(() -> {
                FeedProbe next = feed(null);
                feeds.add(next);
                return next.status() == 200;
            });
        } finally {
            for (FeedProbe feed : feeds) {
                feed.close();
            }
        }
    }

    @Test
    void aPositionThatIsNoSequenceIsRefused() throws Exception {
        refused(get("/api/feed?after=soon"), 400, "invalidArgument");
    }

    private FeedProbe feed(Long lastEventId) throws Exception {
        return FeedProbe.open(client, simulator.pageAddress(), lastEventId);
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            alice.sendText(chat, "message");
        }
    }

    private static void sees(FeedProbe feed, int count) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(feed.sequences()).hasSize(count));
    }

    private static void rings(FeedProbe feed, Runnable change) {
        int before = feed.all("world").size();
        change.run();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(feed.all("world")).hasSizeGreaterThan(before));
    }

    private static JsonNode last(FeedProbe feed) {
        List<FeedProbe.Received> bells = feed.all("world");
        return bells.get(bells.size() - 1).data();
    }
}
