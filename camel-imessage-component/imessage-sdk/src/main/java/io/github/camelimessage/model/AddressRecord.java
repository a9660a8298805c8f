// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import java.util.List;

/**
 * What the service knows of an address (Photon: MultiServiceAddressInfo).
 *
 * @param address the address in its normal form
 * @param services the services it was seen on, in no order
 * @param country ISO 3166 alpha-2 code, or null when it is not known
 */
public record AddressRecord(String address, List<ServiceType> services, String country) {

    public AddressRecord {
        services = services == null ? List.of() : List.copyOf(services);
    }
}
