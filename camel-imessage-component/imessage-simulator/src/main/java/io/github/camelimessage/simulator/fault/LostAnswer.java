// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

/**
 * The call takes effect, but its answer never arrives.
 *
 * @param instead what arrives in its place, or null for nothing at all
 * @param then run when the answer is dropped, for example to drop connections; or null
 */
public record LostAnswer(Refusal instead, Runnable then) {}
