// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

/** Provides the services of a line of Photon's project that has its own world. */
@FunctionalInterface
public interface LineServices {

    PhotonServices of(String instanceId);
}
