// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The account's lines. The first one is the default line of the local account; chats over another line name it. */
public final class Lines {
    private final Map<String, Line> byNumber = new LinkedHashMap<>();
    private final AtomicReference<Consumer<Line.Change>> listener = new AtomicReference<>(change -> {});
    private final Line first;

    public Lines(List<String> numbers) {
        for (String number : numbers) {
            if (byNumber.put(number, new Line(number, this::changed)) != null) {
                throw new IllegalArgumentException("The line " + number + " is listed twice");
            }
        }
        if (byNumber.isEmpty()) {
            throw new IllegalArgumentException("An account needs at least one line");
        }
        first = byNumber.values().iterator().next();
    }

    private void changed(Line.Change change) {
        listener.get().accept(change);
    }

    public void onChange(Consumer<Line.Change> value) {
        listener.set(value);
    }

    public List<Line> all() {
        return List.copyOf(byNumber.values());
    }

    /** The line with this number, or null. */
    public Line find(String number) {
        return byNumber.get(number);
    }

    /** The line with this id, or null. */
    public Line findById(String id) {
        return byNumber.values().stream()
                .filter(line -> line.id().equalsIgnoreCase(id))
                .findAny()
                .orElse(null);
    }

    /** The line that a chat uses. */
    public Line of(String worldLine) {
        return worldLine == null ? first : byNumber.get(worldLine);
    }

    /** The name of the line in the world; null for the first. */
    public String worldName(Line line) {
        return line == first ? null : line.number();
    }
}
