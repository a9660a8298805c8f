// SPDX-License-Identifier: Apache-2.0
/** The network between a client and the simulator, which a test can cut. */
package io.github.camelimessage.simulator.network;
