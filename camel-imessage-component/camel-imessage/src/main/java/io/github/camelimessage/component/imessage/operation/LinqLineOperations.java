// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.linq.CapabilityRequest;
import io.github.camelimessage.model.linq.CapabilityResponse;
import io.github.camelimessage.model.linq.UpdatePhoneNumberRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Your lines at Linq, and whom they reach. */
final class LinqLineOperations {

    private static final String FORWARDING = "forwarding_number";

    private LinqLineOperations() {}

    static CompletableFuture<OperationResult> checkCapability(LinqClient client, OperationArguments arguments) {
        CapabilityRequest request = new CapabilityRequest(arguments.address("address"), arguments.from());
        return check(client, arguments, request).thenApply(OperationResult::body);
    }

    private static CompletableFuture<CapabilityResponse> check(
            LinqClient client, OperationArguments arguments, CapabilityRequest request) {
        ServiceType service = arguments.service();
        if (service.equals(ServiceType.IMESSAGE)) {
            return client.api().capability().checkIMessage(request);
        }
        if (service.equals(ServiceType.RCS)) {
            return client.api().capability().checkRcs(request);
        }
        throw arguments.refuse("service", "Linq can be asked about iMessage and RCS, not about " + service);
    }

    static CompletableFuture<OperationResult> listPhoneNumbers(LinqClient client, OperationArguments arguments) {
        return client.api().phoneNumbers().list().thenApply(list -> OperationResult.body(list.phoneNumbers()));
    }

    /** Where calls to a line go. */
    static CompletableFuture<OperationResult> updatePhoneNumber(LinqClient client, OperationArguments arguments) {
        return client.api()
                .phoneNumbers()
                .update(arguments.phoneNumberGuid(), forwarding(arguments))
                .thenApply(OperationResult::body);
    }

    /** Ending the forwarding takes a null that is written down: a body that was forgotten must not do it. */
    private static UpdatePhoneNumberRequest forwarding(OperationArguments arguments) {
        Object body = arguments.plainBody();
        if (body instanceof Map<?, ?> fields && !fields.containsKey(FORWARDING)) {
            throw arguments.refuse("body", "the body has no " + FORWARDING + ": null in it ends the forwarding");
        }
        if (body instanceof UpdatePhoneNumberRequest || body instanceof Map) {
            return arguments.document(
                    UpdatePhoneNumberRequest.class,
                    "a phone number, an UpdatePhoneNumberRequest, or a Map with " + FORWARDING);
        }
        return new UpdatePhoneNumberRequest(arguments.address("phone number"));
    }

    /** The line that Linq would choose; the header makes it the line of the next operation. */
    static CompletableFuture<OperationResult> getAvailableNumber(LinqClient client, OperationArguments arguments) {
        return client.api()
                .phoneNumbers()
                .available(arguments.to(), arguments.excludeFrom())
                .thenApply(available ->
                        OperationResult.body(available).with(IMessageConstants.FROM, available.phoneNumber()));
    }
}
