// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.UnknownEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {

    private static final Instant TIME = Instant.parse("2026-11-28T12:00:00.123456789Z");

    @Test
    void theTextComesBackAsItWasAndShowsNothing() {
        Anchor anchor = Anchor.of(read(15, "any;-;+12025550101", TIME, "guid-of-the-message"));
        assertThat(anchor.toString()).matches("15:[0-9a-f]{16}").doesNotContain("guid", "2025550101");
        assertThat(Anchor.parse(anchor.toString())).isEqualTo(anchor);
    }

    @Test
    void anEventIsKnownAgainWhateverTheFinenessOfItsTime() {
        Anchor anchor = Anchor.of(read(15, "chat", TIME, "guid"));
        assertThat(anchor.contradicts(read(15, "chat", Instant.ofEpochSecond(TIME.getEpochSecond()), "guid")))
                .isFalse();
    }

    @Test
    void anotherChatTimeOrMessageIsAnotherEvent() {
        Anchor anchor = Anchor.of(read(15, "chat", TIME, "guid"));
        assertThat(anchor.contradicts(read(15, "other", TIME, "guid"))).isTrue();
        assertThat(anchor.contradicts(read(15, "chat", TIME.plusSeconds(1), "guid")))
                .isTrue();
        assertThat(anchor.contradicts(read(15, "chat", TIME, "other"))).isTrue();
        assertThat(anchor.contradicts(new ChatEvent(ChatEvent.ARCHIVED, 15, "chat", false, TIME, null)))
                .isTrue();
    }

    @Test
    void anEventWithoutAFingerprintIsNoAnchorAndContradictsNone() {
        Anchor anchor = Anchor.of(read(15, "chat", TIME, "guid"));
        for (Event event : new Event[] {
            new UnknownEvent("unknown", 15, "chat", false, TIME, null),
            new ChatEvent(ChatEvent.ARCHIVED, 15, null, false, TIME, null),
            new ChatEvent(ChatEvent.ARCHIVED, 15, "chat", false, null, null)
        }) {
            assertThat(Anchor.of(event)).isNull();
            assertThat(anchor.contradicts(event)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "15", "15:", ":0123456789abcdef", "-1:0123456789abcdef", "15:0123456789ABCDEF", "15:0123"})
    void anyOtherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Anchor.parse(text));
    }

    private static Event read(long sequence, String chat, Instant time, String message) {
        return new MessageEvent.Read(sequence, chat, false, time, null, message, null);
    }
}
