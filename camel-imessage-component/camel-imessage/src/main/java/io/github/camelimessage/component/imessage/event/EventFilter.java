// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.event;

import io.github.camelimessage.event.Event;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which events a route gets.
 *
 * @param names the names that select them; empty for all
 * @param chatGuid the only chat; null for all
 */
public record EventFilter(Set<String> names, String chatGuid) {

    /** @throws IllegalArgumentException with the known names, if a name is unknown */
    public static EventFilter of(String types, String chatGuid) {
        Set<String> names = types == null
                ? Set.of()
                : Arrays.stream(types.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
        Set<String> unknown = new HashSet<>(names);
        EventNames.ALL.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("types contains " + String.join(", ", unknown)
                    + ", which is not a type of event; use one or more of " + String.join(", ", EventNames.ALL));
        }
        return new EventFilter(names, chatGuid);
    }

    public boolean accepts(Event event) {
        return accepts(event, EventNames::of);
    }

    /** @param selecting returns the names that select an event; called only if they matter */
    public boolean accepts(Event event, Function<Event, Collection<String>> selecting) {
        return (chatGuid == null || chatGuid.equals(event.chatGuid()))
                && (names.isEmpty() || selecting.apply(event).stream().anyMatch(names::contains));
    }
}
