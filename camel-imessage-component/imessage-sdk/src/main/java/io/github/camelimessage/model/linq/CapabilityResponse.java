// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import java.util.Map;

/**
 * Whether an address can be reached (Linq: HandleCheckResponse).
 *
 * @param address the address
 * @param available whether the requested service can reach it
 * @param reason why not, for example {@code not_supported}, or null
 * @param selectedService the service that a message would use now, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record CapabilityResponse(
        String address,
        boolean available,
        String reason,
        ServiceType selectedService,
        @UnknownFields Map<String, Object> unknownFields) {

    public CapabilityResponse {
        unknownFields = Immutable.map(unknownFields);
    }
}
