// SPDX-License-Identifier: Apache-2.0
/**
 * Linq's Partner API V3 for the simulator's world. {@code rest} answers calls, {@code account} holds the data that Linq
 * keeps in its own database, {@code webhook} follows the log of the world and delivers events, {@code view} and
 * {@code json} convert to Linq's JSON.
 */
package io.github.camelimessage.simulator.linq;
