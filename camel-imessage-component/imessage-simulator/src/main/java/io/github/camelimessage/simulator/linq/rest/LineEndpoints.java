// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.FileServer;
import io.github.camelimessage.simulator.linq.account.Line;
import io.github.camelimessage.simulator.linq.json.HealthJson;
import io.github.camelimessage.simulator.linq.json.OldPhoneNumberJson;
import io.github.camelimessage.simulator.linq.json.PhoneNumberJson;
import io.github.camelimessage.simulator.linq.json.PhoneNumberUpdateJson;
import io.github.camelimessage.simulator.linq.view.ChatViews;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The account's lines. */
final class LineEndpoints {
    private final RestContext context;
    private final Account account;
    private final LineChoice choice;

    LineEndpoints(RestContext context, LineChoice choice) {
        this.context = context;
        this.account = context.account();
        this.choice = choice;
    }

    /** GET /v3/phone_numbers. */
    Answer list(Call call) {
        return Answer.ok(Map.of(
                "phone_numbers",
                account.lines().all().stream().map(LineEndpoints::view).toList()));
    }

    private static PhoneNumberJson view(Line line) {
        HealthJson health = ChatViews.lineHealth(line.reputation());
        return new PhoneNumberJson(line.id(), health, line.number(), health, line.forwardingNumber());
    }

    /** GET /v3/phonenumbers, which is deprecated. */
    Answer oldList(Call call) {
        return Answer.ok(Map.of(
                "phone_numbers",
                account.lines().all().stream()
                        .map(line -> new OldPhoneNumberJson(
                                line.id(),
                                line.number(),
                                new OldPhoneNumberJson.Capabilities(true, true, true),
                                null,
                                null))
                        .toList()));
    }

    /** PUT /v3/phone_numbers/{phoneNumberId}. */
    Answer update(Call call) {
        Input input = call.input();
        Line line = account.lines().findById(call.path().get("phoneNumberId"));
        if (line == null) {
            throw Refused.noPhoneNumber();
        }
        if (!input.has("forwarding_number")) {
            throw Refused.missing("forwarding_number");
        }
        String number = input.optional("forwarding_number");
        line.forwardTo(number == null || number.isEmpty() ? null : Checks.phoneNumber("forwarding_number", number));
        return Answer.ok(new PhoneNumberUpdateJson(line.id(), line.forwardingNumber(), line.number()));
    }

    /** GET /v3/available_number. */
    Answer available(Call call) {
        List<String> to = context.lookup().recipients("to", call.parameters("to"));
        Set<String> excluded = new HashSet<>();
        call.parameters("exclude_from").forEach(number -> excluded.add(Checks.phoneNumber("exclude_from", number)));
        String number = choice.choose(to, excluded).line().number();
        return Answer.ok(
                Map.of("phone_number", number, "vcf_url", account.attachments().url(FileServer.vcardPath(number))));
    }
}
