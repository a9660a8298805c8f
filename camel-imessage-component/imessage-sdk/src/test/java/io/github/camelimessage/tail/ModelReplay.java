// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.EventFrame;

/** An audit, seen from the server. */
final class ModelReplay {

    final int audit;
    int next;
    long head = -1;
    EventFrame last;

    ModelReplay(int audit, int next) {
        this.audit = audit;
        this.next = next;
    }
}
