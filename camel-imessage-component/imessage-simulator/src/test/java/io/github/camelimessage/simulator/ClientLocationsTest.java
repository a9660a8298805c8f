// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.LocationRequestReceipt;
import io.github.camelimessage.model.LocationType;
import io.github.camelimessage.model.SharedFriendLocation;
import io.github.camelimessage.sdk.Locations;
import io.github.camelimessage.sdk.WriteOptions;
import io.github.camelimessage.simulator.world.SharedLocation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientLocationsTest extends ClientSuite {

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
}
