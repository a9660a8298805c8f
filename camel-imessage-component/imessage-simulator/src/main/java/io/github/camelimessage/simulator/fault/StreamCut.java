// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

/**
 * Ends a stream early.
 *
 * @param afterFrames number of frames before the end, heartbeats not counted
 * @param refusal the status that it ends with, or null for OK
 */
public record StreamCut(int afterFrames, Refusal refusal) {}
