// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import io.github.camelimessage.model.ServiceType;
import java.util.Map;

/**
 * Whether an address can be reached (Linq: HandleCheckResponse).
 *
 * @param address the address
 * @param available whether the service reaches it
 * @param reason why not, for example {@code not_supported}, or null
 * @param selectedService the service that would carry a message now, or null
 * @param unknownFields what the server sent beyond these, kept as it came
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
