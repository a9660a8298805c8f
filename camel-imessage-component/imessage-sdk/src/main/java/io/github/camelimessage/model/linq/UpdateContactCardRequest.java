// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Changes the contact card of a line (Linq: PATCH /v3/contact_card); null fields stay unchanged.
 *
 * @param firstName first name, or null
 * @param imageUrl the photo, or null
 * @param lastName last name, or null
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record UpdateContactCardRequest(
        String firstName, String imageUrl, String lastName, @UnknownFields Map<String, Object> unknownFields) {

    public UpdateContactCardRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public UpdateContactCardRequest(String firstName, String imageUrl, String lastName) {
        this(firstName, imageUrl, lastName, null);
    }
}
