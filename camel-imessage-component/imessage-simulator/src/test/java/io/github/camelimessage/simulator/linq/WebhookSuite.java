// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator, and a receiver of its webhooks. */
abstract class WebhookSuite extends LinqSuite {
    Receiver receiver;

    @BeforeEach
    void open() {
        receiver = new Receiver();
    }

    @AfterEach
    void shut() {
        receiver.close();
    }

    /** Subscribes to everything; the same in the older version with {@code ?version=2025-01-01}. */
    String subscribe(String path) {
        return simulator.linq().webhooks().subscribe(receiver.url(path)).secret();
    }
}
