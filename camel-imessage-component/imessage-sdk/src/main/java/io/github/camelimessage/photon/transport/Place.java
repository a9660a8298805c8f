// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import io.github.camelimessage.http.Address;

/**
 * Where a token is valid.
 *
 * @param address of the service
 * @param server HTTP only: id of a dedicated instance behind the address, or null
 */
public record Place(Address address, String server) {}
