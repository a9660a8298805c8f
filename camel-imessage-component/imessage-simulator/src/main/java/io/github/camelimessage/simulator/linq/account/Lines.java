// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The account's lines. The first one is what the world's local account is by default; each other is named in its chats. */
public final class Lines {
    private final Map<String, Line> byNumber = new LinkedHashMap<>();
    private final AtomicReference<Consumer<Line.Change>> listener = new AtomicReference<>(change -> {});
    private final Line first;

    public Lines(List<String> numbers) {
        for (String number : numbers) {
            if (byNumber.put(number, new Line(number, this::changed)) != null) {
                throw new IllegalArgumentException("The line " + number + " is named twice");
            }
        }
        if (byNumber.isEmpty()) {
            throw new IllegalArgumentException("An account has at least one line");
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

    /** The line of this number, or null. */
    public Line find(String number) {
        return byNumber.get(number);
    }

    /** The line of this id, or null. */
    public Line findById(String id) {
        return byNumber.values().stream()
                .filter(line -> line.id().equalsIgnoreCase(id))
                .findAny()
                .orElse(null);
    }

    /** The line that a chat runs over. */
    public Line of(String worldLine) {
        return worldLine == null ? first : byNumber.get(worldLine);
    }

    /** How the world names the line: the first has no name there. */
    public String worldName(Line line) {
        return line == first ? null : line.number();
    }
}
