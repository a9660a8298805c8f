// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.pacing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** One limit of a line: its window, or, for a limit of chats, the windows of the recently used chats. */
final class LimitWindows {

    private static final String ALL = "";

    private final PacingLimit limit;
    private final Map<String, SendWindow> windows = new LinkedHashMap<>(16, 0.75f, true);

    LimitWindows(PacingLimit limit) {
        this.limit = limit;
    }

    /** Nanoseconds until this send is within the limit; 0 if it is now. */
    long waitFor(PacedSend send, long now) {
        SendWindow window = isAbout(send) ? windows.get(key(send)) : null;
        return window == null ? 0 : window.waitFor(now);
    }

    void add(PacedSend send, long now) {
        if (isAbout(send)) {
            windows.computeIfAbsent(
                            key(send),
                            added ->
                                    new SendWindow(limit.count(), limit.period().toNanos()))
                    .add(now);
            forget(now);
        }
    }

    void remove(PacedSend send, long time) {
        SendWindow window = isAbout(send) ? windows.get(key(send)) : null;
        if (window != null) {
            window.remove(time);
        }
    }

    /** For a limit of chats: of the chat with the fewest left. */
    int left(long now) {
        return windows.values().stream()
                .mapToInt(window -> window.left(now))
                .min()
                .orElse(limit.count());
    }

    private boolean isAbout(PacedSend send) {
        return switch (limit.scope()) {
            case LINE -> true;
            case CHAT -> send.chat() != null;
            case NEW_CHAT -> send.isNewChat();
        };
    }

    private String key(PacedSend send) {
        return limit.scope() == PacingLimit.Scope.CHAT ? send.chat() : ALL;
    }

    /** Least recently used first. */
    private void forget(long now) {
        Iterator<SendWindow> eldest = windows.values().iterator();
        while (eldest.hasNext() && eldest.next().isEmpty(now)) {
            eldest.remove();
        }
    }
}
