// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.EventFrame;
import java.util.ArrayDeque;
import java.util.Deque;

/** A live stream of one connection, seen from the server. */
final class ModelLive {

    boolean attached;
    final Deque<EventFrame> frames = new ArrayDeque<>();
    EventFrame last;
}
