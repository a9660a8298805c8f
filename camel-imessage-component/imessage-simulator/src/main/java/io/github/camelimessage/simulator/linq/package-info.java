// SPDX-License-Identifier: Apache-2.0
/**
 * Linq's Partner API V3 on the simulator's world. {@code rest} answers calls, {@code account} is what Linq keeps in its
 * own database, {@code webhook} follows the world's log and delivers what happened, {@code view} and {@code json} are
 * how both show it.
 */
package io.github.camelimessage.simulator.linq;
