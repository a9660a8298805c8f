// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

/** What serves a line of Photon's project that is a world of its own. */
@FunctionalInterface
public interface LineServices {

    PhotonServices of(String instanceId);
}
