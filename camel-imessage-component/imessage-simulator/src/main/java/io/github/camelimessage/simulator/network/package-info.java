// SPDX-License-Identifier: Apache-2.0
/** Network links between clients and the simulator, with failures on demand. */
package io.github.camelimessage.simulator.network;
