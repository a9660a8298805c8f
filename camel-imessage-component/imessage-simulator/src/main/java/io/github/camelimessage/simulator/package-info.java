// SPDX-License-Identifier: Apache-2.0
/**
 * A local server that speaks both vendors' protocols:
 * {@link io.github.camelimessage.simulator.IMessageSimulator#builder()} starts it.
 */
package io.github.camelimessage.simulator;
