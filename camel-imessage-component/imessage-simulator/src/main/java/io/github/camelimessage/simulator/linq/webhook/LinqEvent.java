// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.webhook;

import io.github.camelimessage.simulator.linq.account.Line;
import java.time.Instant;

/**
 * An event for webhooks.
 *
 * @param type event type
 * @param line the line that it happened on
 * @param trace trace id of the call that caused it, or a new one
 * @param at when it happened
 * @param data the payload of version 2026-02-03
 * @param oldData the payload of version 2025-01-01, or null when that version has no such event
 */
public record LinqEvent(String type, Line line, String trace, Instant at, Object data, Object oldData) {

    /** An event that is the same in both versions. */
    public static LinqEvent of(String type, Line line, String trace, Instant at, Object data) {
        return new LinqEvent(type, line, trace, at, data, data);
    }
}
