// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

/**
 * The call takes effect, but its answer never arrives.
 *
 * @param instead the error that is sent instead, or null for no answer at all
 * @param then run when the answer is dropped, for example to drop connections; or null
 */
public record LostAnswer(Refusal instead, Runnable then) {}
