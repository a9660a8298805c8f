// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

import java.time.Instant;

/**
 * One attempt to deliver.
 *
 * @param at when it started
 * @param status HTTP status of the answer, or null without one
 * @param problem the error if there was no answer, else null
 */
public record Attempt(Instant at, Integer status, String problem) {}
