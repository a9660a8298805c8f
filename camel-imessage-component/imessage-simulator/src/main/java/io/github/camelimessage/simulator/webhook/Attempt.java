// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.webhook;

import java.time.Instant;

/**
 * One try to deliver.
 *
 * @param at when it began
 * @param status HTTP status of the answer, or null when there was none
 * @param problem what went wrong when there was none, else null
 */
public record Attempt(Instant at, Integer status, String problem) {}
