// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import java.time.Instant;

/**
 * A handle whose messages are dropped.
 *
 * @param reason human-readable, or null
 */
public record BlockedHandle(String handle, Instant blockedAt, String reason) {}
