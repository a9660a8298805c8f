// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

/**
 * An end of a stream that the client did not ask for.
 *
 * @param afterFrames how many frames it may bring first, heartbeats not counted
 * @param refusal the status it ends with, or null for a polite end
 */
public record StreamCut(int afterFrames, Refusal refusal) {}
