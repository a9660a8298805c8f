// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.LocationRequestResponse;

/**
 * A request for a location was sent (Photon: RequestFriendLocationSharingResponse; Linq: LocationRequestResponse). The
 * person may still refuse.
 *
 * @param address the person who was asked; null at Linq @param status the status of the request, in the service's
 *     words, which are not documented
 * @param reason why it was not sent, or null
 * @param messageGuid guid of the message that asks, or null
 * @param linq Linq only: the answer as Linq returned it; null at Photon
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocationRequestReceipt(
        String address, String status, String reason, String messageGuid, LocationRequestResponse linq) {}
