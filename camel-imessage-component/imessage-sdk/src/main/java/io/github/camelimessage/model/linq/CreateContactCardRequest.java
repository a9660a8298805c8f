// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Sets up the contact card of a line (Linq: POST /v3/contact_card).
 *
 * @param firstName first name
 * @param phoneNumber the line, E.164
 * @param imageUrl the photo, or null
 * @param lastName last name, or null
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record CreateContactCardRequest(
        String firstName,
        String phoneNumber,
        String imageUrl,
        String lastName,
        @UnknownFields Map<String, Object> unknownFields) {

    public CreateContactCardRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public CreateContactCardRequest(String firstName, String phoneNumber, String imageUrl, String lastName) {
        this(firstName, phoneNumber, imageUrl, lastName, null);
    }
}
