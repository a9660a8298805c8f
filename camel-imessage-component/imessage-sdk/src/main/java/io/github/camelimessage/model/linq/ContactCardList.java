// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * The contact cards (Linq: ContactCardRetrieveResponse).
 *
 * @param contactCards the cards
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record ContactCardList(List<ContactCard> contactCards, @UnknownFields Map<String, Object> unknownFields) {

    public ContactCardList {
        contactCards = Immutable.list(contactCards);
        unknownFields = Immutable.map(unknownFields);
    }
}
