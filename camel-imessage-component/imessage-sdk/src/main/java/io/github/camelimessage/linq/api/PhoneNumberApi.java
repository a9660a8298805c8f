// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Validated;
import io.github.camelimessage.linq.call.LinqCalls;
import io.github.camelimessage.linq.call.LinqRequest;
import io.github.camelimessage.linq.rules.Handles;
import io.github.camelimessage.linq.rules.Ids;
import io.github.camelimessage.linq.rules.RequestRules;
import io.github.camelimessage.model.linq.AvailableNumber;
import io.github.camelimessage.model.linq.LegacyPhoneNumberList;
import io.github.camelimessage.model.linq.PhoneNumberList;
import io.github.camelimessage.model.linq.UpdatePhoneNumberRequest;
import io.github.camelimessage.model.linq.UpdatedPhoneNumber;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Your lines (Linq: /v3/phone_numbers, /v3/available_number). */
public final class PhoneNumberApi {

    private final LinqCalls calls;

    PhoneNumberApi(LinqCalls calls) {
        this.calls = calls;
    }

    public CompletableFuture<PhoneNumberList> list() {
        return calls.call(LinqRequest.get(PhoneNumberList.class, "phone_numbers"));
    }

    /** @param phoneNumberId UUID of the line, not its number */
    public CompletableFuture<UpdatedPhoneNumber> update(String phoneNumberId, UpdatePhoneNumberRequest request) {
        return Validated.call(() -> {
            RequestRules.required("request", request);
            String number = request.forwardingNumber();
            Handles.phoneOrNull("forwarding_number", number == null || number.isEmpty() ? null : number);
            return calls.call(LinqRequest.put(
                            UpdatedPhoneNumber.class, "phone_numbers", Ids.uuid("phone_number_id", phoneNumberId))
                    .body(request));
        });
    }

    /** The older list, deprecated by Linq in favor of {@link #list}. */
    public CompletableFuture<LegacyPhoneNumberList> listLegacy() {
        return calls.call(LinqRequest.get(LegacyPhoneNumberList.class, "phonenumbers"));
    }

    /**
     * The line that Linq would choose now. It is not reserved, but each call may count as a use.
     *
     * @param to recipients: an existing chat with them determines the line; null or empty for none
     * @param excludeFrom lines to leave out; null or empty for none
     */
    public CompletableFuture<AvailableNumber> available(List<String> to, List<String> excludeFrom) {
        return Validated.call(() -> {
            if (to != null && !to.isEmpty()) {
                Handles.recipients("to", to);
            }
            Handles.phones("exclude_from", excludeFrom);
            return calls.call(LinqRequest.get(AvailableNumber.class, "available_number")
                    .query("to", joined(to))
                    .query("exclude_from", joined(excludeFrom)));
        });
    }

    /** One value with commas, as Linq's own clients send it. Its documentation describes repeated parameters. */
    private static String joined(List<String> values) {
        return values == null || values.isEmpty() ? null : String.join(",", values);
    }
}
