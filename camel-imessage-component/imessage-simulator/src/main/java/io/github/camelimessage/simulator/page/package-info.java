// SPDX-License-Identifier: Apache-2.0
/**
 * A web page on which a person sees the world and acts in it: plain files, a small JSON interface behind them, and a
 * stream of events. It is for the machine that the simulator runs on; nothing of it is part of a vendor's wire.
 */
package io.github.camelimessage.simulator.page;
