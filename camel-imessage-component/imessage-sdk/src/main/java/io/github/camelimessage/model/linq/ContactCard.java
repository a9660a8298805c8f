// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * The name and photo of a line (Linq: SetContactCard).
 *
 * @param firstName first name
 * @param isActive whether the card is set on the device
 * @param phoneNumber the line, E.164
 * @param imageUrl the photo, or null
 * @param lastName last name, or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record ContactCard(
        String firstName,
        boolean isActive,
        String phoneNumber,
        String imageUrl,
        String lastName,
        @UnknownFields Map<String, Object> unknownFields) {

    public ContactCard {
        unknownFields = Immutable.map(unknownFields);
    }
}
