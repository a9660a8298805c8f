// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.EventFrame;

/** An audit, seen from the server. */
final class ModelReplay {

    final int audit;
    final long after;
    int next;
    long head = -1;
    EventFrame last;

    ModelReplay(int audit, long after, int next) {
        this.audit = audit;
        this.after = after;
        this.next = next;
    }
}
