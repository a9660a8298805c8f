// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.ContactCard;
import io.github.camelimessage.simulator.linq.account.Line;
import io.github.camelimessage.simulator.linq.json.ContactCardJson;
import java.util.List;
import java.util.Map;

/** Name and photo of the lines. */
final class ContactCardEndpoints {
    private final RestContext context;
    private final Account account;

    ContactCardEndpoints(RestContext context) {
        this.context = context;
        this.account = context.account();
    }

    /** POST /v3/contact_card: once per line. */
    Answer create(Call call) {
        Input input = call.input();
        String firstName = input.required("first_name");
        Line line = context.lookup().line("phone_number", input.required("phone_number"));
        ContactCard card =
                new ContactCard(line.number(), firstName, input.optional("last_name"), input.optional("image_url"));
        if (account.cards().putIfAbsent(line.number(), card) != null) {
            throw Refused.contactCardExists();
        }
        return Answer.of(201, view(card));
    }

    /** GET /v3/contact_card. */
    Answer list(Call call) {
        String number = call.parameter("phone_number");
        List<ContactCardJson> cards = account.lines().all().stream()
                .filter(line -> number == null || line == context.lookup().line("phone_number", number))
                .map(line -> account.cards().get(line.number()))
                .filter(card -> card != null)
                .map(ContactCardEndpoints::view)
                .toList();
        return Answer.ok(Map.of("contact_cards", cards));
    }

    /** PATCH /v3/contact_card: absent fields stay unchanged. */
    Answer update(Call call) {
        String number = call.parameter("phone_number");
        if (number == null) {
            throw Refused.missing("phone_number");
        }
        Input input = call.input();
        String first = input.optional("first_name");
        String last = input.optional("last_name");
        String image = input.optional("image_url");
        ContactCard card = account.cards()
                .computeIfPresent(
                        context.lookup().line("phone_number", number).number(),
                        (key, old) -> new ContactCard(
                                key,
                                first == null ? old.firstName() : first,
                                last == null ? old.lastName() : last,
                                image == null ? old.imageUrl() : image));
        if (card == null) {
            throw Refused.noContactCard();
        }
        return Answer.ok(view(card));
    }

    private static ContactCardJson view(ContactCard card) {
        return new ContactCardJson(card.firstName(), true, card.phoneNumber(), card.imageUrl(), card.lastName());
    }
}
