// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.CapabilityResponse;

/**
 * Whether an address is reached (Photon: GetIMessageAvailability; Linq: HandleCheckResponse).
 *
 * @param address the address
 * @param service the service that was asked about; Photon knows of iMessage alone
 * @param available true is no promise that a message arrives, and false may mean that it could not be found out
 * @param linq Linq only: the answer as Linq gave it; null on Photon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Capability(String address, ServiceType service, boolean available, CapabilityResponse linq) {}
