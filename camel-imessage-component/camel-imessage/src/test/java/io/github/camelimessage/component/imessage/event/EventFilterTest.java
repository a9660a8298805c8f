// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.event.ChatEvent;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.GroupChange;
import io.github.camelimessage.event.GroupEvent;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.PollDelta;
import io.github.camelimessage.event.UnknownEvent;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventFilterTest {

    private static final Event ARCHIVED = new ChatEvent(ChatEvent.ARCHIVED, 1, "any;-;a", false, Instant.EPOCH, null);
    private static final Event RENAMED =
            new GroupEvent(2, "any;+;g", false, Instant.EPOCH, null, new GroupChange.DisplayNameChanged("Friends"));
    private static final Event UNKNOWN = new UnknownEvent("group.unknown(42)", 3, "any;+;g", false, null, null);
    private static final Event WHOLLY_UNKNOWN = new UnknownEvent("unknown", 4, null, false, null, null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                                            | true  | true  | true  | true
            chat.archived                   | true  | false | false | false
            chat.*                          | true  | false | false | false
            group.changed                   | false | true  | false | false
            displayNameChanged              | false | true  | false | false
            participantAdded                | false | false | false | false
            group.*                         | false | true  | true  | false
            unknown                         | false | false | true  | true
            message.*, poll.*               | false | false | false | false
            ' displayNameChanged, unknown,' | false | true  | true  | true
            """)
    void selects(String types, boolean archived, boolean renamed, boolean unknown, boolean whollyUnknown) {
        EventFilter filter = EventFilter.of(types, null);

        assertThat(filter.accepts(ARCHIVED)).isEqualTo(archived);
        assertThat(filter.accepts(RENAMED)).isEqualTo(renamed);
        assertThat(filter.accepts(UNKNOWN)).isEqualTo(unknown);
        assertThat(filter.accepts(WHOLLY_UNKNOWN)).isEqualTo(whollyUnknown);
    }

    @Test
    void aChatAloneSelectsAllOfItsEvents() {
        EventFilter filter = EventFilter.of(null, "any;+;g");

        assertThat(filter.accepts(RENAMED)).isTrue();
        assertThat(filter.accepts(UNKNOWN)).isTrue();
        assertThat(filter.accepts(ARCHIVED)).isFalse();
        assertThat(filter.accepts(WHOLLY_UNKNOWN)).isFalse();
    }

    @Test
    void aNameThatDoesNotExistIsRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> EventFilter.of("group.changed,group.chagned", null))
                .hasMessageStartingWith("types contains group.chagned, which is not a type of event")
                .hasMessageContaining("message.*")
                .hasMessageContaining("participantAdded");
    }

    /** The names of the kinds of events and changes, made from the names of their classes. */
    static Stream<String> kinds() {
        return Stream.of(
                        Stream.of(MessageEvent.class.getPermittedSubclasses()).map(kind -> "message." + name(kind)),
                        Stream.of(GroupChange.class.getPermittedSubclasses()).map(EventFilterTest::name),
                        Stream.of(PollDelta.class.getPermittedSubclasses()).map(EventFilterTest::name))
                .flatMap(names -> names);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasItsName(String name) {
        assertThat(EventNames.ALL).contains(name);
    }

    private static String name(Class<?> kind) {
        String name = kind.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
