// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.CapabilityResponse;

/**
 * Whether an address can be reached (Photon: GetIMessageAvailability; Linq: HandleCheckResponse).
 *
 * @param address the address
 * @param service the service that was checked; Photon checks iMessage only
 * @param available true does not guarantee delivery, and false may mean that it could not be determined
 * @param linq Linq only: the answer as Linq returned it; null at Photon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Capability(String address, ServiceType service, boolean available, CapabilityResponse linq) {}
