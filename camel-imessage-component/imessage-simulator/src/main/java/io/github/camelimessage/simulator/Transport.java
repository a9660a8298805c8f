// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

/** The transports of the simulator. */
public enum Transport {
    GRPC,
    HTTP
}
