// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.mapping;

import io.github.camelimessage.model.AddressRecord;
import io.github.camelimessage.photon.proto.GetAddressInfoResponse;
import io.github.camelimessage.photon.proto.MultiServiceAddressInfo;

/** What is known of addresses, from the contract to the model. */
public final class AddressMapping {

    private AddressMapping() {}

    /** The record of an answer, which has to have one. */
    public static AddressRecord address(GetAddressInfoResponse answer) {
        Answers.require(answer.hasInfo(), "info");
        MultiServiceAddressInfo wire = answer.getInfo();
        return new AddressRecord(
                wire.getAddress(),
                EnumMapping.services(wire, MultiServiceAddressInfo.SERVICES_FIELD_NUMBER, wire.getServicesValueList()),
                wire.hasCountry() ? wire.getCountry() : null);
    }
}
