// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.account;

import java.time.Instant;

/**
 * Somebody whose messages are dropped.
 *
 * @param reason for people, or null
 */
public record BlockedHandle(String handle, Instant blockedAt, String reason) {}
