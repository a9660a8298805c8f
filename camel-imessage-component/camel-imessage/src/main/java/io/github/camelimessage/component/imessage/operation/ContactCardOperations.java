// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.linq.LinqErrorCodes;
import io.github.camelimessage.linq.api.ContactCardApi;
import io.github.camelimessage.model.linq.ContactCard;
import io.github.camelimessage.model.linq.ContactCardList;
import io.github.camelimessage.model.linq.CreateContactCardRequest;
import io.github.camelimessage.model.linq.UpdateContactCardRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The names and photos of your lines at Linq. */
final class ContactCardOperations {

    private ContactCardOperations() {}

    static CompletableFuture<OperationResult> list(LinqClient client, OperationArguments arguments) {
        return client.api().contactCards().list(null).thenApply(list -> OperationResult.body(list.contactCards()));
    }

    static CompletableFuture<OperationResult> get(LinqClient client, OperationArguments arguments) {
        String line = arguments.line();
        return client.api().contactCards().list(line).thenApply(list -> OperationResult.body(only(line, list)));
    }

    private static ContactCard only(String line, ContactCardList list) {
        return list.contactCards().stream()
                .filter(card -> line.equals(card.phoneNumber()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(
                        "The line has no contact card",
                        ErrorDetails.local(LinqErrorCodes.CONTACT_CARD_NOT_FOUND, Map.of("phoneNumber", line)),
                        null));
    }

    /** Creates the card, or changes the existing one; without a first name only a change is possible. */
    static CompletableFuture<OperationResult> set(LinqClient client, OperationArguments arguments) {
        String line = arguments.line();
        UpdateContactCardRequest card = arguments
                .body()
                .document(
                        UpdateContactCardRequest.class,
                        "an UpdateContactCardRequest, or a Map or JSON with first_name, last_name and image_url");
        ContactCardApi cards = client.api().contactCards();
        CompletableFuture<ContactCard> set =
                card.firstName() == null ? cards.update(line, card) : createOrUpdate(cards, line, card);
        return set.thenApply(OperationResult::body);
    }

    private static CompletableFuture<ContactCard> createOrUpdate(
            ContactCardApi cards, String line, UpdateContactCardRequest card) {
        CreateContactCardRequest first = new CreateContactCardRequest(
                card.firstName(), line, card.imageUrl(), card.lastName(), card.unknownFields());
        return cards.create(first)
                .thenApply(CompletableFuture::completedFuture)
                .exceptionally(failure -> exists(failure) ? cards.update(line, card) : failed(failure))
                .thenCompose(stage -> stage);
    }

    private static boolean exists(Throwable failure) {
        return cause(failure) instanceof IMessageException e && e.code().equals(LinqErrorCodes.CONTACT_CARD_EXISTS);
    }

    private static CompletableFuture<ContactCard> failed(Throwable failure) {
        return CompletableFuture.failedFuture(cause(failure));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
