// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.Handles;
import io.github.camelimessage.linq.rules.RequestRules;
import io.github.camelimessage.linq.rules.Texts;
import io.github.camelimessage.linq.rules.Urls;
import io.github.camelimessage.model.linq.ContactCard;
import io.github.camelimessage.model.linq.ContactCardList;
import io.github.camelimessage.model.linq.CreateContactCardRequest;
import io.github.camelimessage.model.linq.UpdateContactCardRequest;
import java.util.concurrent.CompletableFuture;

/** Name and photo of your lines (Linq: /v3/contact_card). */
public final class ContactCardApi {

    private static final String CARD = "contact_card";

    private final LinqCalls calls;
    private final Urls urls;

    ContactCardApi(LinqCalls calls, Urls urls) {
        this.calls = calls;
        this.urls = urls;
    }

    /** Sets up the card of a line that has none. */
    public CompletableFuture<ContactCard> create(CreateContactCardRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            Texts.notBlank("first_name", request.firstName());
            Handles.phone("phone_number", request.phoneNumber());
            urls.webOrNull("image_url", request.imageUrl());
            return calls.call(LinqRequest.post(ContactCard.class, CARD).body(request));
        });
    }

    /** @param phoneNumber only the card of this line; null for all */
    public CompletableFuture<ContactCardList> list(String phoneNumber) {
        return Validated.call(() -> calls.call(LinqRequest.get(ContactCardList.class, CARD)
                .query("phone_number", Handles.phoneOrNull("phone_number", phoneNumber))));
    }

    /** Changes the card of a line that has one; null fields stay unchanged. */
    public CompletableFuture<ContactCard> update(String phoneNumber, UpdateContactCardRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            Texts.notBlankOrNull("first_name", request.firstName());
            urls.webOrNull("image_url", request.imageUrl());
            return calls.call(LinqRequest.patch(ContactCard.class, CARD)
                    .query("phone_number", Handles.phone("phone_number", phoneNumber))
                    .body(request)
                    .repeatable());
        });
    }
}
