// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.event.LocationUpdate;
import io.github.camelimessage.model.LocationRequestReceipt;
import io.github.camelimessage.model.LocationType;
import io.github.camelimessage.model.SharedFriendLocation;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.Locations;
import io.github.camelimessage.sdk.WriteOptions;
import io.github.camelimessage.simulator.world.SharedLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientLocationsTest extends ClientSuite {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private String chat;
    private Locations locations;

    @BeforeEach
    void openChat() {
        chat = simulator.person(ALICE).openChat();
        locations = client.locations();
    }

    @Test
    void aSharedLocationIsReadUntilItEnds() throws Exception {
        Instant end = clock.instant().plus(Duration.ofHours(1));
        simulator
                .person(ALICE)
                .shareLocation(chat, new SharedLocation.Place(52.5, 13.4, null, "Main Street 1", "Berlin"), end);

        SharedFriendLocation location = result(locations.get(null, ALICE));

        assertThat(location)
                .isEqualTo(new SharedFriendLocation(
                        ALICE,
                        null,
                        52.5,
                        13.4,
                        null,
                        "Main Street 1",
                        "Berlin",
                        false,
                        LocationType.LIVE,
                        clock.instant(),
                        end,
                        null));
        assertThat(result(locations.list())).containsExactly(location);

        clock.advance(Duration.ofHours(2));
        assertThat(result(locations.list())).isEmpty();
        assertThat(failure(locations.get(null, ALICE)))
                .isInstanceOfSatisfying(NotFoundException.class, missing -> assertThat(missing.code())
                        .isEqualTo("sharedFriendLocationNotFound"));
    }

    @Test
    void somebodyInTheChatIsAsked() throws Exception {
        LocationRequestReceipt receipt = result(locations.request(chat, " ALICE@example.com", WriteOptions.NONE));

        assertThat(receipt.address()).isEqualTo(ALICE);
        assertThat(simulator.world().locations().requests(chat)).isEqualTo(1);
        assertThat(failure(locations.request(chat, "bob@example.com", WriteOptions.NONE)))
                .isInstanceOf(ValidationException.class);
        assertThat(failure(locations.request("any;-;nobody@example.com", ALICE, WriteOptions.NONE))
                        .code())
                .isEqualTo("chatNotFound");
        assertThat(failure(locations.get(null, " ")).context()).containsEntry("field", "address");
    }

    @Test
    void locationsAreStreamedLive() throws Exception {
        simulator.person(ALICE).shareLocation(chat, SharedLocation.Place.of(1, 1), null);
        Feed feed = new Feed();
        locations.subscribeUpdates(null).subscribe(feed);
        Feed alone = new Feed();
        locations.subscribeUpdates(" ALICE@example.com").subscribe(alone);

        if (transport == TransportType.HTTP) {
            await().atMost(LIMIT).until(() -> feed.failure != null && alone.failure != null);
            assertThat(feed.failure)
                    .isInstanceOfSatisfying(ValidationException.class, refused -> assertThat(refused.code())
                            .isEqualTo("operationNotSupported"))
                    .hasMessageContaining("gRPC");
            return;
        }

        // Nothing reports when a stream is attached: a person moves until an update arrives.
        walk(feed, ALICE);
        walk(alone, ALICE);
        simulator.person("bob@example.com").shareLocation(null, SharedLocation.Place.of(2, 2), null);
        walk(feed, "bob@example.com");
        int steps = alone.updates.size();
        simulator.person(ALICE).shareLocation(chat, SharedLocation.Place.of(3, 4), null);

        await().atMost(LIMIT).until(() -> alone.updates.size() > steps);
        assertThat(alone.updates)
                .extracting(update -> update.location().address())
                .containsOnly(ALICE);
        LocationUpdate last = alone.updates.get(alone.updates.size() - 1);
        assertThat(last.location().latitude()).isEqualTo(3);
        assertThat(last.location().longitude()).isEqualTo(4);
        assertThat(alone.updates)
                .extracting(LocationUpdate::sourceSequence)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(result(locations.get(null, ALICE))).isEqualTo(last.location());
        assertThat(failure(() -> locations.subscribeUpdates(" "))).isInstanceOf(ValidationException.class);
    }

    private void walk(Feed feed, String address) {
        await().atMost(LIMIT).until(() -> {
            simulator.person(address).shareLocation(null, SharedLocation.Place.of(1, 2), null);
            return feed.updates.stream()
                    .anyMatch(update -> update.location().address().equals(address));
        });
    }

    private static Throwable failure(ThrowingCallable call) {
        return catchThrowable(call);
    }

    /** Requests all frames. */
    private static final class Feed implements Flow.Subscriber<EventFrame> {
        final List<LocationUpdate> updates = new CopyOnWriteArrayList<>();
        volatile Throwable failure;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(EventFrame frame) {
            if (frame instanceof LocationUpdate update) {
                updates.add(update);
            }
        }

        @Override
        public void onError(Throwable thrown) {
            failure = thrown;
        }

        @Override
        public void onComplete() {
            failure = new IllegalStateException("The feed ended");
        }
    }
}
